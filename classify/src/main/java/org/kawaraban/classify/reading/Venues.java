package org.kawaraban.classify.reading;

import java.util.Set;
import java.util.function.Predicate;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/** Tells where a country is named only as the place of something (codebook, "Not partners"). */
public final class Venues {

  /** Length of the key of a state. */
  private static final int STATE_KEY = 2;

  /** " affairs". */
  private static final int REACH_BEHIND = 8;

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
    if (hit.key().length() > STATE_KEY || isListed(hit)) {
      return false;
    }
    String text = reading.page().folded();
    String before = text.substring(Math.max(0, hit.start() - 8), hit.start());
    String after = text.substring(hit.end(), Math.min(text.length(), hit.end() + REACH_BEHIND));
    boolean at =
        words("beforeCountryAsPlace").stream().anyMatch(before::endsWith) && !before.endsWith("駐在");
    boolean particle =
        words("behindCountryAsPlace").stream().anyMatch(after::startsWith)
            && !after.startsWith("では");
    boolean seat = hit.kind() == Kind.BODY && before.endsWith(" at the ");
    return at || particle || seat || before.equals("in ") || isCountryOfCity(hit);
  }

  /** Nothing is held in three states: "officials in Fiji, Tonga and Palau" say who they are. */
  private boolean isListed(Hit hit) {
    return reading.chains().in(hit.sentence()).stream()
        .anyMatch(chain -> chain.partners().size() >= LEAST_LISTED && chain.hits().contains(hit));
  }

  /** "New Delhi, India"; インドのニューデリー, 米国グアム. */
  private boolean isCountryOfCity(Hit hit) {
    return reading
        .hits()
        .in(hit.sentence(), Kind.PLACE)
        .filter(city -> reading.hits().in(city.sentence(), Kind.PARTNER).noneMatch(same(city)))
        .anyMatch(city -> isIn(hit.end(), city.start()) || isIn(city.end(), hit.start()));
  }

  /** A city that is a state of its own is nobody's city. */
  private static Predicate<Hit> same(Hit city) {
    return hit -> hit.start() == city.start();
  }

  private boolean isIn(int end, int start) {
    return start >= end
        && start - end <= LONGEST_BETWEEN
        && words("betweenCityAndCountry").contains(reading.page().folded().substring(end, start));
  }

  private Set<String> words(String name) {
    return reading.taxonomy().particles(name);
  }
}
