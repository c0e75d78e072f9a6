package org.kawaraban.alert.channel;

import org.jspecify.annotations.Nullable;

/**
 * Where alerts of an owner go.
 *
 * @param address a URL, or of mail an address
 * @param secret what messages are signed with; null where they are not
 * @param tokens what the links in mails carry; null where it is no mail
 * @param confirmed whether whoever reads it wants alerts; only that question is sent there before
 * @param disabledReason why nothing is sent to it, null while it is enabled
 */
public record Channel(
    String id,
    String owner,
    Kind kind,
    String address,
    @Nullable WebhookSecret secret,
    @Nullable MailTokens tokens,
    boolean confirmed,
    @Nullable String disabledReason) {

  /** How messages come there. */
  public enum Kind {
    /** JSON after the Standard Webhooks specification, signed. */
    WEBHOOK,

    /** Text and HTML by SMTP, after its reader has confirmed the address. */
    MAIL,

    /** Text for a chat's incoming webhook, as Slack takes it. */
    CHAT
  }

  /**
   * What the links in mails to this channel carry, each not to be guessed.
   *
   * @param confirm in the question, and nowhere else
   * @param stop in every alert
   */
  public record MailTokens(String confirm, String stop) {}
}
