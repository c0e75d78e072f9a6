package org.kawaraban.store.curation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.kawaraban.contract.ItemId;

/**
 * What a decision is about, as people write it: {@code item/<id>}, {@code meeting/<key>}, {@code
 * cell/<partner>/<topic>/<item>} (one item's evidence for a cell), {@code decision/<number>} or
 * {@code report/<number>} (a reader's error report).
 */
public record Subject(Kind kind, String name) {
  /** The kinds there are. */
  public enum Kind {
    ITEM,
    MEETING,
    CELL,
    DECISION,
    REPORT
  }

  public Subject {
    switch (kind) {
      case ITEM -> new ItemId(name);
      case MEETING -> need(name.contains("/"), name, "the key of a meeting");
      case CELL -> {
        List<String> parts = List.of(name.split("/", -1));
        need(parts.size() == 3, name, "<partner>/<topic>/<item>");
        new ItemId(parts.get(2));
      }
      case DECISION, REPORT -> need(name.matches("[1-9][0-9]{0,17}"), name, "a number");
    }
  }

  /** Reads what {@link #toString} writes; anything else is refused with a sentence. */
  @JsonCreator
  public static Subject parse(String text) {
    for (Kind kind : Kind.values()) {
      String prefix = prefix(kind);
      if (text.startsWith(prefix)) {
        return new Subject(kind, text.substring(prefix.length()));
      }
    }
    throw new IllegalArgumentException(
        "a subject is \"%s\"; allowed: item/ID, meeting/KEY, cell/PARTNER/TOPIC/ITEM, decision/NUMBER, report/NUMBER"
            .formatted(text));
  }

  public static Subject of(ItemId item) {
    return new Subject(Kind.ITEM, item.value());
  }

  public static Subject meeting(String key) {
    return new Subject(Kind.MEETING, key);
  }

  private static String prefix(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "/";
  }

  private static void need(boolean fits, String name, String allowed) {
    if (!fits) {
      throw new IllegalArgumentException("found \"%s\"; allowed: %s".formatted(name, allowed));
    }
  }

  @JsonValue
  @Override
  public String toString() {
    return prefix(kind) + name;
  }
}
