package org.kawaraban.alert.tell;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.contract.Json;

/**
 * The content of one message, in the shape the Standard Webhooks specification gives a payload.
 * Webhooks receive its JSON as it is, with each change whole; mails are written from it.
 */
public record Notice(Type type, Instant timestamp, Content data) {
  /** What a message is for. */
  public enum Type {
    @JsonProperty("alert")
    ALERT,

    /** Says only that messages arrive. */
    @JsonProperty("test")
    TEST,

    /** Asks whether alerts are wanted at this address. */
    @JsonProperty("confirmation")
    CONFIRMATION,

    /** Says that in a week nothing happened, and whether every source could be read. */
    @JsonProperty("heartbeat")
    HEARTBEAT,

    /** Says that an alert did not arrive at another channel of the owner. */
    @JsonProperty("undelivered")
    UNDELIVERED
  }

  /**
   * What it tells.
   *
   * @param language in which the owner reads, {@code en} or {@code ja}
   * @param subscriptions that asked for it
   * @param changes each once, however many of the subscriptions asked for it
   * @param silent of a heartbeat: sources that could not be read all the week, by name
   * @param undelivered where an alert did not arrive; null where the notice is of something else
   */
  public record Content(
      String language,
      List<Concerned> subscriptions,
      List<Change> changes,
      List<String> silent,
      @Nullable String undelivered) {
    public Content {
      subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
      changes = changes == null ? List.of() : List.copyOf(changes);
      silent = silent == null ? List.of() : List.copyOf(silent);
    }

    /** About subscriptions, and nothing that happened. */
    public static Content of(Language language, List<Concerned> subscriptions) {
      return new Content(language.code(), subscriptions, List.of(), List.of(), null);
    }
  }

  /**
   * A subscription that asked for it.
   *
   * @param number of its alert, without a gap from 1; null where the message is no alert
   * @param because changes with the terms that matched
   */
  public record Concerned(
      String id, String name, @Nullable Long number, @Nullable List<Because> because) {
    /** The same, without its reasons. */
    public Concerned bare() {
      return new Concerned(id, name, number, null);
    }
  }

  /**
   * Why a change is told.
   *
   * @param reasons the terms that matched, and for words how the page has them
   */
  public record Because(String change, Map<String, String> reasons) {}

  /** A change, of which mails need less than {@code record-changes} has. */
  public record Change(String id, String kind, String subject, Told told) {}

  /** Reads the body of a message. */
  public static Notice read(String body) {
    return Json.read(body, Notice.class);
  }

  public Language language() {
    return Language.of(data.language());
  }
}
