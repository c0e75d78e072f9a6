package org.kawaraban.app.commands;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.trial.Inquiry.Answer;

/** Why a change alerts or does not, in lines for a terminal. */
final class AnswerText {
  static String of(List<Answer> answers) {
    if (answers.isEmpty()) {
      return "there is no such change, or its owner has no subscription\n";
    }
    return answers.stream().map(AnswerText::line).collect(joining());
  }

  private static String line(Answer answer) {
    return "%s %s (%s)  %s: %s%n"
        .formatted(
            answer.change().at(),
            answer.change().subject(),
            answer.told().title(Language.EN),
            answer.subscription().name(),
            why(answer));
  }

  private static String why(Answer answer) {
    String because =
        answer.reasons().isEmpty()
            ? ""
            : " because of "
                + answer.reasons().entrySet().stream()
                    .map(
                        reason ->
                            reason.getValue().isEmpty()
                                ? reason.getKey()
                                : "%s (%s)".formatted(reason.getKey(), reason.getValue()))
                    .collect(joining(", "));
    return switch (answer.verdict()) {
      case ALERTED -> "alert " + answer.number() + because;
      case NO_MATCH -> "no alert: " + lack(answer);
      case NOT_NEWS -> "no alert: it was learnt late; it would match" + because;
      case EARLIER -> "no alert: the subscription came later; it would match" + because;
      case TOLD_BEFORE -> "no alert: the meeting was told of, and nothing new is known of it";
      case MATCHES_NOW ->
          "no alert then: it was paused, or less was known; it matches now" + because;
    };
  }

  private static String lack(Answer answer) {
    String missing =
        answer.missing().isEmpty() ? "" : "it is not about " + String.join(", ", answer.missing());
    String unwanted =
        answer.unwanted().isEmpty() ? "" : "it is about " + String.join(", ", answer.unwanted());
    return missing + (missing.isEmpty() || unwanted.isEmpty() ? "" : "; ") + unwanted;
  }

  private AnswerText() {}
}
