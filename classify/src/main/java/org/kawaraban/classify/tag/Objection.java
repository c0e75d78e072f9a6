package org.kawaraban.classify.tag;

/** Why a form of a topic does not count where it stands. */
public enum Objection {
  CONTEXT("its sentence does not speak of cyber matters, and the page is not about them"),
  OTHERS_OWN("the page names Japan in another sentence only, in passing"),
  NAME_OF_BODY("it is part of a body's name"),
  ROLL_CALL("it is one of those who came"),
  BACKGROUND("it is a dialogue looked back on, or told from the page's own"),
  NEAR_MISSING("no word stands beside it that its rule asks for"),
  FORBIDDEN("a word beside it says that it means something else"),
  NOT_DEVELOPING("neither its sentence nor the headline names a developing partner"),
  NOT_FOLLOWED("what must follow it does not");

  private final String reason;

  Objection(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
