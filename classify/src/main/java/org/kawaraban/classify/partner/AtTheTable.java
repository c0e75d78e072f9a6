package org.kawaraban.classify.partner;

import java.util.List;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * Finds who sits at one table with Japan where the headline names nobody: "Agencies of six nations
 * warn of routers". Whoever the lead names beside Japan then acts with it, however long the list
 * and whatever stands between the names.
 */
final class AtTheTable {
  /** So many named together are a list, and not what the news comes to in passing. */
  private static final int LEAST = 3;

  /** More are a roll-call, unless they put their names to something. */
  private static final int MOST = 11;

  private final Reading reading;
  private final Venues venues;
  private final ChainRole role;
  private final PartnerTally tally;

  AtTheTable(Reading reading, PartnerTally tally) {
    this.reading = reading;
    this.venues = new Venues(reading);
    this.role = new ChainRole(reading);
    this.tally = tally;
  }

  /**
   * @param known whether the headline names somebody: then only signatories of a document are more
   */
  void find(boolean known) {
    boolean first = true;
    for (int sentence : reading.lead()) {
      // Beside those of the headline only who is said in one sentence to have signed, too.
      boolean mayTell = !known || isSigned(sentence);
      if (mayTell && isTable(sentence)) {
        List<Hit> named = named(sentence);
        long parties = named.stream().map(Hit::key).distinct().count();
        boolean signed = parties >= LEAST && (known || isSignedAround(sentence));
        boolean list = parties >= (first ? 1 : LEAST) && parties <= MOST;
        if (signed || (list && !known)) {
          named.forEach(this::accept);
        }
      }
      first &= !namesAnyone(sentence);
    }
  }

  private boolean namesAnyone(int sentence) {
    return reading
        .hits()
        .any(
            sentence,
            hit ->
                (hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY)
                    && !reading.taxonomy().partners().isWary(hit.key()));
  }

  /** Those a sentence names as doing something, in text order. */
  private List<Hit> named(int sentence) {
    return reading.chains().in(sentence).stream()
        .filter(chain -> !role.isSomebodys(chain) && !role.isMeans(chain))
        .filter(chain -> !role.isCounted(chain) && !role.isPlayer(chain))
        .flatMap(chain -> chain.hits().stream())
        .filter(hit -> hit.kind() != Kind.JAPAN && hit.kind() != Kind.COMPOUND)
        .filter(hit -> !reading.taxonomy().partners().isWary(hit.key()) && !venues.holds(hit))
        .toList();
  }

  private void accept(Hit hit) {
    for (String partner : hit.partners()) {
      tally.accept(partner, 0.6, hit, "partner.at-the-table");
    }
  }

  private boolean isTable(int sentence) {
    return isOnCyber(sentence) && isBesideJapan(sentence) && !tellsOfOthers(sentence);
  }

  /** The list may follow the sentence that says what it is about. */
  private boolean isOnCyber(int sentence) {
    return reading.subject().isDedicatedToCyber()
        || reading
            .around(sentence)
            .filter(i -> i <= sentence)
            .anyMatch(reading.subject()::isCyberInContext);
  }

  private boolean isBesideJapan(int sentence) {
    return reading.around(sentence).anyMatch(reading.japan()::isNamed);
  }

  private boolean isSignedAround(int sentence) {
    return reading.around(sentence).anyMatch(this::isSigned);
  }

  private boolean isSigned(int sentence) {
    return reading.cue(sentence, "cosigned");
  }

  private boolean tellsOfOthers(int sentence) {
    return reading.japan().isRollCall(sentence)
        || reading.cue(sentence, "bystanders")
        || reading.cue(sentence, "background")
        || reading.japan().isOfOthersToo(sentence)
        || reading.isFootnote(sentence);
  }
}
