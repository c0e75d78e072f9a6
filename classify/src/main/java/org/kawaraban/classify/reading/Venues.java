package org.kawaraban.classify.reading;

import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.PartnerFacts;

/** Tells where a country is named only as the place of something (codebook, "Not partners"). */
public final class Venues {

  /** "'s capital ". */
  private static final int LONGEST_BETWEEN = 11;

  private static final int LEAST_LISTED = 3;

  private final Reading reading;

  public Venues(Reading reading) {
    this.reading = reading;
  }

  /** A country as a place: "in Singapore", シンガポールで, 在シンガポール. */
  public boolean holds(Hit hit) {
    // An organisation is nowhere: ARFで is what it did.
    if (!PartnerFacts.isState(hit.key())) {
      return false;
    }
    String text = reading.page().folded();
    boolean at =
        reading.standsBefore("beforeCountryAsPlace", hit.start())
            && !text.startsWith("駐在", hit.start() - 2);
    boolean particle =
        reading.standsAt("behindCountryAsPlace", hit.end()) && !text.startsWith("では", hit.end());
    boolean seat =
        hit.kind() == Kind.BODY && text.startsWith(" at the ", hit.start() - " at the ".length());
    if (isInNameOfForum(hit)) {
      return true;
    }
    boolean opensPage = hit.start() == "in ".length() && text.startsWith("in ");
    return (at || particle || seat || opensPage || isCountryOfCity(hit)) && !isListed(hit);
  }

  /** "Singapore International Cyber Week": whose city gives a conference its name. */
  private boolean isInNameOfForum(Hit hit) {
    return reading
        .hits()
        .any(
            hit.sentence(),
            Kind.MEETING,
            meeting ->
                meeting.start() <= hit.start()
                    && hit.end() <= meeting.end()
                    && !reading.taxonomy().meetingTypeOf(meeting.key()).hasPair());
  }

  /** Nothing is held in three states: "officials in Fiji, Tonga and Palau" say who they are. */
  private boolean isListed(Hit hit) {
    for (ActorChains.Chain chain : reading.chains().in(hit.sentence())) {
      if (chain.partners().size() >= LEAST_LISTED && chain.hits().contains(hit)) {
        return true;
      }
    }
    return false;
  }

  /** "New Delhi, India"; インドのニューデリー, 米国グアム. */
  private boolean isCountryOfCity(Hit hit) {
    return reading
        .hits()
        .any(
            hit.sentence(),
            Kind.PLACE,
            city ->
                (isIn(hit.end(), city.start()) || isIn(city.end(), hit.start())) && !isState(city));
  }

  /** A city that is a state of its own is nobody's city. */
  private boolean isState(Hit city) {
    return reading
        .hits()
        .any(city.sentence(), Kind.PARTNER, state -> state.start() == city.start());
  }

  private boolean isIn(int end, int start) {
    return start >= end
        && start - end <= LONGEST_BETWEEN
        && reading
            .taxonomy()
            .particles("betweenCityAndCountry")
            .contains(reading.page().folded().substring(end, start));
  }
}
