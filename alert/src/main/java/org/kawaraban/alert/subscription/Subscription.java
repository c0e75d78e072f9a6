package org.kawaraban.alert.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

/**
 * A standing wish of one person to hear of changes.
 *
 * @param id sixteen letters and digits, not to be guessed
 * @param owner whose it is: an e-mail address or any word without spaces; alerts of one owner come
 *     in one message
 * @param name by which its owner knows it
 * @param language in which alerts can be read
 * @param zone in which its rate and quiet hours are meant
 * @param quiet null where it may speak at any hour
 * @param heartbeat whether its owner is told once a week that nothing happened
 * @param active false while it is paused; then nothing matches it
 */
public record Subscription(
    String id,
    String owner,
    String name,
    Clause clause,
    Rate rate,
    Language language,
    ZoneId zone,
    @Nullable QuietHours quiet,
    boolean heartbeat,
    boolean active,
    Instant created) {
  private static final Pattern OWNER = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  public Subscription {
    if (!OWNER.matcher(owner).matches()) {
      throw new Refused(Reason.OWNER, owner);
    }
    if (name.isBlank() || !NAME.matcher(name).matches()) {
      throw new Refused(Reason.NAME, name);
    }
  }

  /** When an alert of it goes out that matched at this moment. */
  public Instant due(Instant match) {
    return outsideQuiet(rate.next(match, zone));
  }

  /** When after this moment it is told that nothing happened, if its owner asked to be. */
  public Instant heartbeatAfter(Instant moment) {
    return outsideQuiet(Rate.WEEKLY.next(moment, zone));
  }

  private Instant outsideQuiet(Instant moment) {
    return quiet == null ? moment : quiet.after(moment, zone);
  }

  /** The same, paused or not. */
  public Subscription activated(boolean now) {
    return new Subscription(
        id, owner, name, clause, rate, language, zone, quiet, heartbeat, now, created);
  }
}
