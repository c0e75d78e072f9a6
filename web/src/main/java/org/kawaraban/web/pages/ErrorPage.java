package org.kawaraban.web.pages;

import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.Refusal;

/** What a visitor sees instead of the page that was asked for. */
final class ErrorPage {
  Model show(Frame frame, Refusal refusal) {
    return new Model(frame, refusal);
  }

  record Model(Frame frame, Refusal refusal) implements Page.Model {
    @Override
    public String template() {
      return "error.jte";
    }

    String title() {
      return switch (refusal.status()) {
        case 404 -> frame.say("error.notFound.title");
        case 500 -> frame.say("error.failed.title");
        default -> frame.say("error.refused.title");
      };
    }

    /** What is allowed, where that is said in words; names and numbers are the same in both. */
    private String allowed() {
      return switch (refusal.allowed()) {
        case RecordQueries.DAY -> frame.say("allowed.day");
        case RecordQueries.CURSOR -> frame.say("allowed.cursor");
        case RecordQueries.WORDS -> frame.say("allowed.words");
        case Parameters.ONCE -> frame.say("allowed.once");
        default -> refusal.allowed();
      };
    }

    String explanation() {
      return switch (refusal.status()) {
        case 404 -> frame.say("error.notFound.text", refusal.found());
        case 500 -> frame.say("error.failed.text");
        default -> frame.say("error.refused.text", refusal.what(), refusal.found(), allowed());
      };
    }
  }
}
