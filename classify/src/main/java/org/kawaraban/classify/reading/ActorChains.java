package org.kawaraban.classify.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.scan.Hits;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.Taxonomy;

/**
 * Where Japan and partners are named in one breath: Japan-U.S., 日米韓, "Japan, the United States and
 * the Republic of Korea".
 */
public final class ActorChains {
  /** A longer list of states is a roll-call, and says nothing of Japan's own doings. */
  public static final int LONGEST_LIST = 6;

  /** 2月にインド、6月にEU; "India in February, the EU in June". */
  private static final Pattern WITH_MONTH =
      Pattern.compile(
          "(?:^ (?:in|on|\\() ?(?:early |late |mid-)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{4})?\\)?)?([、,と及びや]{0,2})(?:同?(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?に(?:は)?$)?");

  /** So many states of an organisation are named for themselves (codebook, "Trainees"). */
  private static final int MOST_STATES = 5;

  /** Characters of the name of a body between the partner's and its short form. */
  private static final int LONGEST_NAME = 22;

  /** Characters of a bracket behind a name. */
  private static final int LONGEST_BRACKET = 120;

  private final List<Chain> chains;
  private final List<Chain> withJapan;
  private final List<List<Chain>> bySentence;

  private ActorChains(List<Chain> chains, int sentences) {
    this.chains = chains;
    this.withJapan = new ArrayList<>();
    this.bySentence = new ArrayList<>(Collections.nCopies(sentences, List.of()));
    for (Chain chain : chains) {
      List<Chain> beside = bySentence.get(chain.sentence());
      if (beside.isEmpty()) {
        beside = new ArrayList<>(2);
        bySentence.set(chain.sentence(), beside);
      }
      beside.add(chain);
      if (chain.pairsJapan()) {
        withJapan.add(chain);
      }
    }
  }

  /**
   * Actors in one breath.
   *
   * @param hits in text order
   * @param partners keys, in text order
   * @param withJapan whether Japan is among them
   * @param tight whether they form one word, as in Japan-U.S.
   */
  public record Chain(List<Hit> hits, Set<String> partners, boolean withJapan, boolean tight) {
    /** Whether Japan and a partner are in it. */
    public boolean pairsJapan() {
      return withJapan && !partners.isEmpty();
    }

    /** "China, Japan, the Republic of Korea and India": Japan as one of those listed. */
    public boolean namesJapanInPassing() {
      return withJapan && partners.size() > 1 && hits.get(0).kind() != Kind.JAPAN && !tight;
    }

    public int sentence() {
      return hits.get(0).sentence();
    }

    public int start() {
      return hits.get(0).start();
    }

    public int end() {
      return hits.get(hits.size() - 1).end();
    }
  }

  static ActorChains of(Hits hits, Taxonomy taxonomy) {
    Set<String> tight = taxonomy.particles("betweenActorsOfOneWord");
    Set<String> loose = taxonomy.particles("betweenActors");
    String text = hits.page().folded();
    List<Hit> actors = withoutMembersInBrackets(text, actors(hits), taxonomy);
    List<Chain> chains = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= actors.size(); i++) {
      if (i == actors.size() || !joined(text, actors.get(i - 1), actors.get(i), tight, loose)) {
        chains.add(chain(text, actors.subList(from, i), tight, taxonomy));
        from = i;
      }
    }
    return new ActorChains(List.copyOf(chains), hits.page().sentences().size());
  }

  /** In text order. */
  private static List<Hit> actors(Hits hits) {
    List<Hit> actors = new ArrayList<>();
    for (Hit hit : hits.all()) {
      if (hit.kind().layer() == Kind.Layer.ACTOR && hit.kind() != Kind.NOT_PARTNER) {
        actors.add(hit);
      }
    }
    return actors;
  }

  /** All chains, single names among them, in page order. */
  public List<Chain> all() {
    return chains;
  }

  /** Those of one sentence. */
  public List<Chain> in(int sentence) {
    return Collections.unmodifiableList(bySentence.get(sentence));
  }

  /** Those that name Japan together with a partner. */
  public List<Chain> withJapan() {
    return Collections.unmodifiableList(withJapan);
  }

  /** ASEAN加盟国(ブルネイ、カンボジア …): in the bracket the organisation is spelt out. */
  private static List<Hit> withoutMembersInBrackets(
      String text, List<Hit> actors, Taxonomy taxonomy) {
    List<Hit> kept = new ArrayList<>(actors.size());
    int bracketEnd = -1;
    for (Hit actor : actors) {
      if (actor.start() < bracketEnd) {
        continue;
      }
      kept.add(actor);
      if (text.startsWith("(", actor.end()) && !taxonomy.partners().hosts(actor.key()).isEmpty()) {
        int end = text.indexOf(')', actor.end());
        bracketEnd = end > actor.end() + LONGEST_BRACKET ? -1 : end;
      }
    }
    return kept;
  }

  private static boolean joined(
      String text, Hit left, Hit right, Set<String> tight, Set<String> loose) {
    if (left.sentence() != right.sentence()
        || right.start() - left.end() > LONGEST_BRACKET
        || right.start() < left.end()) {
      return false;
    }
    String between = text.substring(left.end(), right.start());
    if (tight.contains(between) || loose.contains(between)) {
      return true;
    }
    if (isBodyOf(left, right, between)) {
      return true;
    }
    if (!holdsMore(between)) {
      return false;
    }
    String gap = WITH_MONTH.matcher(withoutBracket(between.replace("#", ""))).replaceFirst("$1");
    return tight.contains(gap) || loose.contains(gap);
  }

  /** 米国連邦捜査局(FBI), "the U.S. Cyber Agency (CISA)": a partner, and which of its bodies. */
  private static boolean isBodyOf(Hit left, Hit right, String gap) {
    return right.kind() == Kind.BODY
        && left.key().equals(right.key())
        && gap.length() <= LONGEST_NAME
        && (gap.isBlank() || gap.endsWith("("))
        && gap.chars().noneMatch(c -> "、。,;:".indexOf(c) >= 0);
  }

  /** Whether more than the words between two names may stand there: a bracket, a month, a mark. */
  private static boolean holdsMore(String gap) {
    return gap.startsWith("(")
        || gap.startsWith(")")
        || gap.startsWith(" in")
        || gap.startsWith(" on")
        || gap.startsWith(" (")
        || gap.indexOf('月') >= 0
        || gap.indexOf('#') >= 0;
  }

  /** 米国(2023年5月)、インド(同9月): what is bracketed behind a name does not end the list. */
  private static String withoutBracket(String gap) {
    int closes = gap.indexOf(')');
    return closes == 0 || (gap.startsWith("(") && closes > 0) ? gap.substring(closes + 1) : gap;
  }

  /** More than five states of an organisation, named one after the other, are the organisation. */
  private static void spelledOut(Set<String> partners, Taxonomy taxonomy) {
    if (partners.size() <= MOST_STATES) {
      return;
    }
    for (String organisation : taxonomy.partners().organisations()) {
      List<String> states = taxonomy.partners().hosts(organisation);
      if (partners.stream().filter(states::contains).count() > MOST_STATES) {
        partners.removeAll(states);
        partners.add(organisation);
      }
    }
  }

  /** Most are. */
  private static Chain alone(Hit hit) {
    boolean japan = hit.kind() == Kind.JAPAN;
    return new Chain(
        List.of(hit),
        japan ? Set.of() : Set.of(hit.key()),
        japan || hit.kind() == Kind.COMPOUND,
        true);
  }

  private static Chain chain(
      String text, List<Hit> members, Set<String> oneWord, Taxonomy taxonomy) {
    if (members.size() == 1 && members.get(0).key().indexOf('+') < 0) {
      return alone(members.get(0));
    }
    Set<String> partners = new LinkedHashSet<>(4);
    boolean japan = false;
    boolean tight = true;
    for (int i = 0; i < members.size(); i++) {
      Hit hit = members.get(i);
      japan |= hit.kind() == Kind.JAPAN || hit.kind() == Kind.COMPOUND;
      if (hit.kind() != Kind.JAPAN) {
        partners.addAll(hit.partners());
      }
      if (i > 0) {
        tight &= oneWord.contains(text.substring(members.get(i - 1).end(), hit.start()));
      }
    }
    spelledOut(partners, taxonomy);
    // Set.copyOf would order them otherwise in every process.
    return new Chain(List.copyOf(members), Collections.unmodifiableSet(partners), japan, tight);
  }
}
