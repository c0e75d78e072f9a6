package org.kawaraban.store.review;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import org.kawaraban.store.read.Finding;

/**
 * Something that waits for a curator.
 *
 * @param subject as a decision names it, or what is proposed
 * @param arguments of its question, as {@link Kind} says
 * @param doubt how likely it is wrong, 0 to 1
 * @param impact how much of the record rests on it: cells and sources, at least 1
 */
public record Waiting(
    Kind kind, String subject, List<String> arguments, double doubt, long impact) {
  /** The most doubtful that most rests on first. */
  static final Comparator<Waiting> ORDER =
      comparing(Waiting::weight)
          .reversed()
          .thenComparing(Waiting::kind)
          .thenComparing(Waiting::subject)
          .thenComparing(Waiting::question);

  public Waiting {
    arguments = List.copyOf(arguments);
  }

  /** Why it waits. */
  public enum Kind {
    /** A decision whose ground is not what it was: what was decided on. */
    CHANGED_GROUND("%s was decided on other words than stand there now; does it still hold?"),

    /** An addition that cannot be in the record: why. */
    UNBUILT("cannot be added, take it back: %s"),

    /** Sources of one meeting contradict each other: the field, then its values. */
    DISAGREEMENT("its sources give the %s differently: %s"),

    /**
     * A gap or contradiction in the ledger of a series: the series, name of the {@link
     * org.kawaraban.store.read.Finding.Kind}, ordinal (a gap as first-last) and date, the last two
     * empty where there are none.
     */
    FINDING("%s: %s"),

    /** A meeting of a series the vocabulary does not have: its name. */
    UNKNOWN_SERIES("the vocabulary has no series \"%s\""),

    /** A partner, series or cell that the classifier proposes: the kind, then the name. */
    CANDIDATE("proposes the %s \"%s\""),

    /** A label the classifier is not sure of: kind of the tag in small letters, then its key. */
    WEAK_LABEL("is its %s %s?"),

    /** A reader says that something is wrong: path of the page it is about, then the words. */
    REPORTED("a reader says of %s: %s");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }

  /** One sentence for a terminal. */
  public String question() {
    return kind == Kind.FINDING
        ? kind.english.formatted(arguments.get(0), finding())
        : kind.english.formatted(arguments.toArray());
  }

  private String finding() {
    String ordinals = arguments.get(2);
    String one =
        ordinals.isEmpty()
            ? "the next one"
            : ordinals.contains("-")
                ? "numbers " + ordinals.replace("-", " to ")
                : "number " + ordinals;
    String expected =
        arguments.get(3).isEmpty() ? " was expected by now" : " was expected " + arguments.get(3);
    return switch (Finding.Kind.valueOf(arguments.get(1))) {
      case MISSING -> "no source prints " + one;
      case DOUBLED -> "two meetings more than a month apart are both printed as " + one;
      case BACKWARD -> one + " sat before one with a lower number";
      case DUE -> one + expected;
      case OVERDUE -> one + expected + ", and no source says that it was held";
    };
  }

  private double weight() {
    return doubt * impact;
  }
}
