package org.kawaraban.classify.tag;

import java.util.List;
import java.util.Optional;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/** Tells which office holders met, on a page that has no name for their meeting. */
public final class WhoMet {
  /**
   * Ministers of whom the headline says that they met, else leaders or ministers of whom headline
   * or lead says so.
   */
  public static Optional<Hit> of(Reading reading) {
    Optional<Hit> headline = ministersOfHeadline(reading);
    if (headline.isPresent()) {
      return headline;
    }
    List<Hit> met =
        reading
            .opening()
            .filter(sentence -> reading.cue(sentence, "talked"))
            .flatMap(sentence -> reading.hits().in(sentence, Kind.CUE))
            .toList();
    return met.stream()
        .filter(hit -> hit.key().equals("leaders") && !isDeputy(reading, hit))
        .findFirst()
        .or(() -> met.stream().filter(hit -> hit.key().equals("ministers")).findFirst());
  }

  /** 防衛相、豪国防相と会談: whom else they called on is told by the way. */
  static Optional<Hit> ministersOfHeadline(Reading reading) {
    return reading.headline().stream()
        .filter(i -> reading.cue(i, "talked") && !reading.cue(i, "leaders"))
        .flatMap(i -> reading.hits().in(i, Kind.CUE))
        .filter(hit -> hit.key().equals("ministers"))
        .findFirst();
  }

  private static boolean isDeputy(Reading reading, Hit office) {
    return reading.standsBefore("beforeOfficeOfAnother", office.start());
  }

  /** Leaders named in the headline, else those who met, and not by the way. */
  static Optional<Hit> leaders(Reading reading) {
    return reading.headline().stream()
        .flatMap(i -> reading.hits().in(i, Kind.CUE))
        .filter(hit -> hit.key().equals("leaders"))
        .findFirst()
        .or(
            () ->
                of(reading)
                    .filter(hit -> hit.key().equals("leaders") && !isNamedByTheWay(reading, hit)));
  }

  /** "Will sit down for a first round of consultations, half a year after leaders signed". */
  private static boolean isNamedByTheWay(Reading reading, Hit leaders) {
    return reading
        .meetings(leaders.sentence())
        .anyMatch(
            hit ->
                hit.end() < leaders.start()
                    && reading.taxonomy().meetingTypeOf(hit.key()).dialogue()
                    && reading.cue(leaders.sentence(), "future"));
  }

  private WhoMet() {}
}
