package org.kawaraban.web.query;

import java.util.List;
import org.kawaraban.store.read.RecordedInstant;

/**
 * What could have stood in the place of what was refused. The API says it in English, pages in
 * their language by the name of the rule.
 *
 * @param arguments what the sentence of the rule names
 */
public record Allowed(Rule rule, List<String> arguments) {
  public Allowed {
    arguments = List.copyOf(arguments);
  }

  /** A kind of value. */
  public enum Rule {
    /** Names and numbers: the same in every language. */
    THESE("%s"),
    DAY("a day as yyyy-MM-dd"),

    /** The day. */
    NOT_BEFORE("a day not before %s"),
    CURSOR("a cursor from \"next\" of an earlier answer"),
    WORDS("one word or more that is no article or particle"),
    ONCE("given once"),
    NO_NUL("text without the character NUL"),

    /** How many. */
    CHARACTERS("at most %s characters"),
    RECORDED(RecordedInstant.ALLOWED),

    /** The instant. */
    RECORDED_SINCE("from %s on, when it began to keep its history"),
    NOTHING_RECORDED("none yet, nothing was ever recorded"),
    SUBJECT("a subject of the record"),
    OWN_PAGE("the path of an item, a meeting or a cell"),
    ACCOUNT_NAME("the name of an account"),
    TOKEN("a token of /account"),
    OWN_FORM("a form of this site");

    private final String english;

    Rule(String english) {
      this.english = english;
    }

    public Allowed with(Object... arguments) {
      return new Allowed(this, List.of(arguments).stream().map(String::valueOf).toList());
    }
  }

  public static Allowed these(String names) {
    return Rule.THESE.with(names);
  }

  public String english() {
    return rule.english.formatted(arguments.toArray());
  }
}
