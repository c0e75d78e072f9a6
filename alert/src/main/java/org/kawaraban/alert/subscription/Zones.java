package org.kawaraban.alert.subscription;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

/** Time zones as owners write them. */
public final class Zones {
  /** In which those read who made the first subscriptions; whoever is elsewhere says so. */
  public static final String DEFAULT = "Asia/Tokyo";

  /** Reads {@code Asia/Tokyo}; throws {@link Refused} where there is no such zone. */
  public static ZoneId of(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException notAZone) {
      throw new Refused(Reason.ZONE, name);
    }
  }

  private Zones() {}
}
