package org.kawaraban.web.owner;

import io.javalin.http.Context;
import java.util.Locale;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.words.RefusalWriter;
import org.kawaraban.web.query.Refusal;

/** What alerts refuse, as an answer to a request, in the language its sender prefers. */
public final class Refusals {
  /** What is somebody else's is not found, as what does not exist. */
  public static Refusal of(Refused refused, Context request) {
    if (refused.isAbsent()) {
      return Refusal.notFound(
          "subscription", request.path(), request.path(), "a subscription of your own");
    }
    Language language =
        Language.of(
            org.kawaraban.web.pages.Language.preferred(request.header("Accept-Language")).code());
    request.header("Content-Language", language.code());
    return Refusal.rule(
        refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        request.path(),
        RefusalWriter.sentence(refused, language));
  }

  private Refusals() {}
}
