package org.kawaraban.alert.words;

import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.subscription.Language;

/** Says what a user did wrong in one sentence: what, where, found, allowed. */
public final class RefusalWriter {
  /** Without a full stop: it may stand behind a colon. */
  public static String sentence(Refused refused, Language language) {
    return Wording.in(language).say("refused." + refused.reason(), refused.arguments().toArray());
  }

  private RefusalWriter() {}
}
