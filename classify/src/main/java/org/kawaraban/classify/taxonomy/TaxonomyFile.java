package org.kawaraban.classify.taxonomy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code taxonomy.yaml} as written; what its parts mean is explained there. */
record TaxonomyFile(
    Japan japan,
    Forms notPartners,
    List<Partner> partners,
    List<String> shortFollowedBy,
    List<Ministry> ministries,
    Cyber cyber,
    List<TopicRules> topics,
    List<MeetingKind> meetings,
    List<SeriesOfKind> series,
    List<Act> acts,
    NameParts nameParts,
    Forms notActs,
    List<Forms> places,
    Map<String, List<String>> particles,
    Map<String, Forms> cues) {

  /** Surface forms by language. */
  record Forms(List<String> en, List<String> ja) {
    static final Forms NONE = new Forms(List.of(), List.of());

    Forms {
      en = en == null ? List.of() : List.copyOf(en);
      ja = ja == null ? List.of() : List.copyOf(ja);
    }

    static Forms orNone(@Nullable Forms forms) {
      return forms == null ? NONE : forms;
    }

    List<String> all() {
      return Stream.concat(en.stream(), ja.stream()).distinct().toList();
    }
  }

  /**
   * @param shortForm the first character of 日米
   */
  record Japan(List<String> en, List<String> ja, @JsonProperty("short") String shortForm) {}

  record Partner(
      String key,
      @Nullable String name,
      @JsonProperty("short") @Nullable String shortForm,
      List<String> en,
      List<String> ja,
      @Nullable Forms withJapan,
      @Nullable Forms bodies,
      boolean wary,
      boolean donor,
      List<String> members,
      List<String> hosts) {
    Partner {
      members = members == null ? List.of() : List.copyOf(members);
      hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }

    Forms forms() {
      return new Forms(en, ja);
    }
  }

  /**
   * @param shared forms that ministries of other states bear too
   * @param affiliate whether it is no ministry or office but works for one
   */
  record Ministry(
      String key,
      List<String> en,
      List<String> ja,
      @Nullable List<String> shared,
      boolean affiliate) {
    Forms forms() {
      return new Forms(en, ja);
    }

    Forms sharedForms() {
      return new Forms(shared, List.of());
    }
  }

  record Cyber(Forms strong, Forms weak, Forms not, Forms data) {}

  record TopicRules(String key, List<Rule> rules) {}

  record Rule(
      String id,
      Need needs,
      @Nullable String partner,
      @Nullable List<String> en,
      @Nullable List<String> ja,
      @Nullable Forms then,
      int within,
      @Nullable Forms near,
      @Nullable Forms without) {
    Forms forms() {
      return new Forms(en, ja);
    }
  }

  record MeetingKind(
      String kind,
      @Nullable String partner,
      String template,
      boolean cyber,
      boolean dialogue,
      boolean general,
      boolean subject,
      int rank,
      List<FormsOf> forms) {}

  record FormsOf(String instrument, List<String> en, List<String> ja) {
    Forms forms() {
      return new Forms(en, ja);
    }
  }

  record SeriesOfKind(String name, String kind) {}

  record NameParts(List<Part> kinds, List<Part> subjects, List<Part> offices) {}

  record Part(String en, List<String> ja) {
    Part {
      ja = ja == null ? List.of() : List.copyOf(ja);
    }
  }

  /**
   * @param headline whether it counts in a headline only
   * @param project whether it is a centre or project, which has no day on which it is held
   */
  record Act(
      String instrument,
      int rank,
      boolean headline,
      boolean project,
      List<String> en,
      List<String> ja) {
    Forms forms() {
      return new Forms(en, ja);
    }
  }
}
