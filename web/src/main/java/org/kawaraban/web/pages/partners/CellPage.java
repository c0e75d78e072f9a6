package org.kawaraban.web.pages.partners;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Refusal;

/** {@code /table1/{partner}/{area}}: what one cell rests on, and who says so. */
final class CellPage implements Page {
  /** What a person reads through; the list of items has the rest. */
  private static final int SHOWN = 100;

  private final RecordReader reader;
  private final ReviewDesk desk;

  CellPage(RecordReader reader, ReviewDesk desk) {
    this.reader = reader;
    this.desk = desk;
  }

  @Override
  public Model show(Context request, Frame frame) {
    String partner = request.pathParam("partner");
    String area = request.pathParam("area");
    var vocabulary = frame.labels().vocabulary();
    if (vocabulary.partner(partner).isEmpty() || vocabulary.topic(area).isEmpty()) {
      throw Refusal.notFound(
          "cell", request.path(), partner + "/" + area, "partner/topic, as US/cyber-dialogue");
    }
    MatrixView.Cell cell = reader.cell(partner, area, SHOWN);
    return new Model(
        frame,
        partner,
        cell,
        cell.evidence().isEmpty() ? List.of() : Curation.of(desk.decisions()).inForce(),
        before(cell));
  }

  /** What could have been found earlier than the first evidence. */
  private List<RecordReader.Reach> before(MatrixView.Cell cell) {
    LocalDate known = cell.evidence().isEmpty() ? null : cell.evidence().get(0).known();
    return known == null ? List.of() : reader.reach(known);
  }

  /**
   * One cell.
   *
   * @param decisions that are in force
   * @param reach what the record holds from before the earliest evidence was published
   */
  record Model(
      Frame frame,
      String partner,
      MatrixView.Cell cell,
      List<Decision> decisions,
      List<RecordReader.Reach> reach)
      implements Page.Model {
    @Override
    public String template() {
      return "partners/cell.jte";
    }

    String title() {
      return frame.say(
          "cell.title", frame.labels().partner(partner), frame.labels().topic(cell.area()));
    }

    String path() {
      return "/table1/" + partner + "/" + cell.area();
    }

    MatrixView.@Nullable CellEvidence earliest() {
      return cell.evidence().isEmpty() ? null : cell.evidence().get(0);
    }

    /** The curator who said that it counts, else the rule that read it. */
    String acceptedBy(MatrixView.CellEvidence evidence) {
      String subject = "cell/" + partner + "/" + cell.area() + "/" + evidence.item();
      return decisions.stream()
          .filter(
              decision ->
                  decision.act() instanceof Act.Accept || decision.act() instanceof Act.AddEvidence)
          .filter(decision -> decision.subject().toString().equals(subject))
          .reduce((earlier, later) -> later)
          .map(
              decision ->
                  frame.say(
                      "cell.byCurator", decision.author(), frame.moments().day(decision.at())))
          .orElseGet(() -> frame.say("cell.byRule", evidence.evidence().rule()));
    }
  }
}
