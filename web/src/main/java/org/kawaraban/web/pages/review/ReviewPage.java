package org.kawaraban.web.pages.review;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.store.review.Waiting;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;

/** {@code /review}: what waits for a curator, and what curators decided. */
final class ReviewPage implements Page {
  /** What a person looks through at one sitting. */
  private static final int SHOWN = 50;

  private final ReviewDesk desk;

  ReviewPage(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Gate.require(Role.CURATOR, request);
    List<Waiting> queue = desk.queue();
    List<Decision> decisions = desk.decisions();
    List<Decision> newestFirst = new ArrayList<>(decisions);
    Collections.reverse(newestFirst);
    return new Model(
        frame, queue.stream().limit(SHOWN).toList(), queue.size(), newestFirst, undone(decisions));
  }

  /** Numbers of those that were taken back. */
  static Set<Long> undone(List<Decision> decisions) {
    Set<Long> undone = new HashSet<>();
    decisions.forEach(decision -> undone.add(decision.number()));
    Curation.of(decisions).inForce().forEach(decision -> undone.remove(decision.number()));
    return undone;
  }

  /**
   * The desk.
   *
   * @param waiting what matters most first, as many as are shown
   * @param all how many wait
   * @param history every decision, the newest first
   * @param undone numbers of those that were taken back
   */
  record Model(
      Frame frame, List<Waiting> waiting, int all, List<Decision> history, Set<Long> undone)
      implements Page.Model {
    @Override
    public String template() {
      return "review/review.jte";
    }

    /** The doubt as a whole number of per cent. */
    String percent(Waiting one) {
      return Math.round(one.doubt() * 100) + " %";
    }
  }
}
