package org.kawaraban.web.api;

import io.javalin.http.HttpStatus;
import org.kawaraban.web.query.Refusal;

/**
 * A refusal as RFC 9457 writes it, with our four members.
 *
 * @param detail one sentence of the four
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String what,
    String where,
    String found,
    String allowed) {
  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(Refusal refusal) {
    return new Problem(
        "about:blank",
        HttpStatus.forStatus(refusal.status()).getMessage(),
        refusal.status(),
        String.valueOf(refusal.getMessage()),
        refusal.what(),
        refusal.where(),
        refusal.found(),
        refusal.allowed().english());
  }
}
