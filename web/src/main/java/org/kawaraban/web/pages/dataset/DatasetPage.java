package org.kawaraban.web.pages.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.dataset.ReleaseDifference.Noted;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;

/**
 * {@code /dataset} and {@code /dataset/{version}}: which releases there are, and all about one.
 *
 * @param releases the last one offered first
 * @param shown null where there is none
 */
record DatasetPage(Frame frame, List<KeptRelease> releases, @Nullable KeptRelease shown)
    implements Page.Model {
  private static final int NOTED = 60;
  private static final long KILO = 1000;

  /** Figures of quality that are shown, as a release names them; it has more. */
  static final List<String> FIGURES =
      List.of(
          "relevant_f1",
          "partners_micro_f1",
          "topics_micro_f1",
          "instrument_acc",
          "meeting_series",
          "meeting_ordinal",
          "meeting_start",
          "meeting_place",
          "meeting_stage",
          "no_meeting_right");

  static DatasetPage newest(Frame frame, List<KeptRelease> releases) {
    return new DatasetPage(frame, releases, releases.isEmpty() ? null : releases.get(0));
  }

  @Override
  public String template() {
    return "dataset/dataset.jte";
  }

  /** Path of a file of a release. */
  String file(KeptRelease release, KeptRelease.FileOf file) {
    return "/dataset/" + release.version() + "/" + file.name();
  }

  /** What a program asks for: without the language of the page. */
  String address(KeptRelease release) {
    return DatasetPages.address(frame, release).toASCIIString();
  }

  String citation(KeptRelease release, CitationFormat format) {
    return release.cited(DatasetPages.address(frame, release)).as(format);
  }

  /** A number of bytes, as people write it. */
  String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO
        ? bytes / KILO + " kB"
        : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
  }

  List<Noted> changelog(KeptRelease release) {
    return release.changelog(NOTED);
  }

  /** Whether the changelog has more than is shown. */
  boolean isCut(List<Noted> changelog) {
    return changelog.size() == NOTED;
  }

  /**
   * One figure of the quality of labels, in a language of the pages that were labelled.
   *
   * @param name of the figure
   * @param value with two digits, empty where the pages say nothing of it
   * @param interval 95 %
   * @param keywords what looking for keywords reaches; empty where that is not asked
   */
  record Figure(String name, String value, String interval, String keywords) {}

  /** Pages of a language that were labelled. */
  int pages(KeptRelease release, String language) {
    return group(release, language).path("n").asInt();
  }

  /** Those that the release states. */
  List<Figure> figures(KeptRelease release, String language) {
    JsonNode group = group(release, language);
    List<Figure> figures = new ArrayList<>();
    for (String name : FIGURES) {
      JsonNode figure = group.path(name);
      if (figure.hasNonNull("value")) {
        figures.add(
            new Figure(
                name,
                twoDigits(figure.get("value")),
                twoDigits(figure.path("low")) + " – " + twoDigits(figure.path("high")),
                twoDigits(figure.path("keyword"))));
      }
    }
    return figures;
  }

  private static JsonNode group(KeptRelease release, String language) {
    return release.quality().path("groups").path(language);
  }

  private static String twoDigits(JsonNode number) {
    return number.isNumber() ? String.format(Locale.ROOT, "%.2f", number.asDouble()) : "";
  }
}
