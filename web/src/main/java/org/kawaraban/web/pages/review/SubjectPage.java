package org.kawaraban.web.pages.review;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.Rehearsal;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.store.review.Waiting;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.items.ItemPage;
import org.kawaraban.web.pages.wording.ChangeLine;
import org.kawaraban.web.query.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /review/subject?of=}: what the record has under a subject, why it waits, what was decided,
 * and the forms to decide. A decision is shown with its effect before it is made.
 */
final class SubjectPage implements Page, Form {
  private static final Logger LOG = LoggerFactory.getLogger(SubjectPage.class);
  private static final String PATH = "/review/subject";

  private final RecordReader reader;
  private final ReviewDesk desk;
  private final Rehearsal rehearsal;

  SubjectPage(RecordReader reader, ReviewDesk desk, Rehearsal rehearsal) {
    this.reader = reader;
    this.desk = desk;
    this.rehearsal = rehearsal;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Gate.require(Role.CURATOR, request);
    return model(request, frame, Attempt.NONE);
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    String author = Gate.require(Role.CURATOR, request).name();
    DecisionForm form = DecisionForm.of(request);
    if (form.reason().isEmpty()) {
      return again(request, frame, form, frame.say("review.needsReason"));
    }
    try {
      if (Form.field(request, "step").equals("try")) {
        return rehearse(author, request, frame, form);
      }
      Decision decision = desk.decide(author, form.reason(), form.read());
      return new SeeOther(
          frame.link(
              PATH, Map.of("of", subject(request).toString(), "done", "" + decision.number())));
    } catch (IllegalArgumentException e) {
      return again(request, frame, form, frame.say("review.refused", e.getMessage()));
    }
  }

  private Answer rehearse(String author, Context request, Frame frame, DecisionForm form) {
    List<RecordChange> changes;
    try {
      changes = rehearsal.of(author, form.reason(), form.read());
    } catch (JdbiException e) {
      LOG.warn("a rehearsal gave way", e);
      return again(request, frame, form, frame.say("review.busy"));
    }
    List<ChangeLine> effect = changes.stream().map(change -> ChangeLine.of(frame, change)).toList();
    return new Show(200, model(request, frame, new Attempt(form, effect, "")));
  }

  private Answer again(Context request, Frame frame, DecisionForm form, String problem) {
    return new Show(422, model(request, frame, new Attempt(form, null, problem)));
  }

  private Model model(Context request, Frame frame, Attempt attempt) {
    Subject subject = subject(request);
    List<Decision> decisions = desk.decisions();
    Subject shown = shown(subject, decisions);
    ItemPage.@Nullable Model item = null;
    if (shown.kind() == Subject.Kind.ITEM || shown.kind() == Subject.Kind.CELL) {
      String id = shown.name().substring(shown.name().lastIndexOf('/') + 1);
      item = reader.item(new ItemId(id)).map(view -> ItemPage.model(frame, view)).orElse(null);
    }
    MeetingView meeting =
        shown.kind() == Subject.Kind.MEETING ? reader.meeting(shown.name()).orElse(null) : null;
    return new Model(
        frame,
        subject,
        item,
        meeting,
        desk.waiting(subject),
        decisions.stream().filter(decision -> decision.subject().equals(subject)).toList(),
        ReviewPage.undone(decisions),
        made(request, decisions),
        attempt);
  }

  /** The decision this page was led to from; null where it was none. */
  private @Nullable Made made(Context request, List<Decision> decisions) {
    String number = request.queryParam("done");
    return decisions.stream()
        .filter(decision -> Long.toString(decision.number()).equals(number))
        .map(decision -> new Made(desk.isApplied(decision)))
        .findFirst()
        .orElse(null);
  }

  /**
   * A decision that was just made.
   *
   * @param followed whether the record follows it already
   */
  record Made(boolean followed) {}

  /** What there is to see of a subject: of a decision, what it is about. */
  private static Subject shown(Subject subject, List<Decision> decisions) {
    if (subject.kind() != Subject.Kind.DECISION) {
      return subject;
    }
    return decisions.stream()
        .filter(decision -> Long.toString(decision.number()).equals(subject.name()))
        .map(Decision::subject)
        .filter(about -> about.kind() != Subject.Kind.DECISION)
        .findFirst()
        .orElse(subject);
  }

  private static Subject subject(Context request) {
    Parameters parameters = Parameters.of(request);
    String of = parameters.text("of").orElse("");
    try {
      return Subject.parse(of);
    } catch (IllegalArgumentException e) {
      throw parameters.refusal("of", of, "a subject of the record");
    }
  }

  /**
   * One subject on the desk.
   *
   * @param item what it is about, where that is a page
   * @param meeting what it is about, where that is a meeting the record has
   * @param waiting why it is on the desk; empty where it is not
   * @param decided the oldest first
   * @param undone numbers of the decisions that were taken back
   * @param made the decision that led here
   * @param attempt what was filled into a form on the way here
   */
  record Model(
      Frame frame,
      Subject subject,
      ItemPage.@Nullable Model item,
      @Nullable MeetingView meeting,
      List<Waiting> waiting,
      List<Decision> decided,
      Set<Long> undone,
      @Nullable Made made,
      Attempt attempt)
      implements Page.Model {
    @Override
    public String template() {
      return "review/subject.jte";
    }

    /** What may be done here: those that make sense for what the subject is. */
    List<String> acts() {
      List<String> acts = new ArrayList<>(List.of("accept"));
      switch (subject.kind()) {
        case ITEM -> {
          acts.add("reject");
          if (item != null && item.view().meeting() != null) {
            acts.add("correct");
            acts.add("split");
          }
        }
        case MEETING -> acts.addAll(List.of("reject", "pin", "merge"));
        case CELL, REPORT -> acts.add("reject");
        case DECISION -> acts.add("undo");
      }
      acts.add("comment");
      acts.add("erratum");
      return acts;
    }

    /** Fields that may be set by an act. */
    List<String> fields(String act) {
      return Arrays.stream(Field.values())
          .filter(field -> act.equals("correct") || field.mayBePinned())
          .map(Field::word)
          .toList();
    }

    /** Key that reaches the button of an act. */
    String accessKey(String act) {
      return act.equals("comment") ? "n" : act.substring(0, 1);
    }

    /** What a source states, or that it is silent. */
    String stated(@Nullable Object value) {
      return value == null ? "–" : value.toString();
    }

    String here() {
      return frame.link(PATH, Map.of("of", subject.toString()));
    }
  }
}
