package org.kawaraban.store.read;

import java.util.List;

/**
 * What was held, announced and promised with one partner.
 *
 * @param meetings with this partner, the newest first
 * @param findings in the ledgers of their series
 */
public record PartnerLedger(List<MeetingView> meetings, List<Finding> findings) {
  public PartnerLedger {
    meetings = List.copyOf(meetings);
    findings = List.copyOf(findings);
  }
}
