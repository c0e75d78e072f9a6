package org.kawaraban.web.pages;

import org.kawaraban.web.query.Allowed;
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

    private String allowed() {
      Allowed allowed = refusal.allowed();
      return allowed.rule() == Allowed.Rule.THESE
          ? allowed.english()
          : frame.say("allowed." + allowed.rule().name(), allowed.arguments().toArray());
    }

    private String what() {
      return refusal.what().equals(Refusal.REQUEST) ? frame.say("error.request") : refusal.what();
    }

    String explanation() {
      return switch (refusal.status()) {
        case 404 -> frame.say("error.notFound.text", refusal.found());
        case 500 -> frame.say("error.failed.text");
        default -> frame.say("error.refused.text", what(), refusal.found(), allowed());
      };
    }
  }
}
