package org.kawaraban.web.pages.review;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.store.review.Waiting;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.MeetingName;

/** {@code /review}: what waits for a curator, and what curators decided. */
final class ReviewPage implements Page {
  /** What a person looks through at one sitting. */
  private static final int SHOWN = 50;

  private final ReviewDesk desk;
  private final RecordReader reader;

  ReviewPage(ReviewDesk desk, RecordReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Gate.require(Role.CURATOR, request);
    List<Waiting> queue = desk.queue();
    List<Decision> decisions = desk.decisions();
    List<Decision> newestFirst = new ArrayList<>(decisions);
    Collections.reverse(newestFirst);
    List<Waiting> shown = queue.stream().limit(SHOWN).toList();
    return new Model(
        frame, shown, names(frame, shown), queue.size(), newestFirst, undone(decisions));
  }

  /** What is waiting is called by its title or name, where the record has one. */
  private Map<String, String> names(Frame frame, List<Waiting> waiting) {
    Map<String, String> names = new HashMap<>();
    waiting.stream()
        .map(Waiting::subject)
        .distinct()
        .forEach(subject -> name(frame, subject).ifPresent(name -> names.put(subject, name)));
    return names;
  }

  private Optional<String> name(Frame frame, String subject) {
    String key = subject.substring(subject.indexOf('/') + 1);
    if (subject.startsWith("meeting/")) {
      return reader
          .meeting(key)
          .map(it -> MeetingName.of(frame, it.series(), it.seriesJa(), it.ordinal()));
    }
    return subject.matches("item/[0-9a-f]{24}")
        ? reader.item(new ItemId(key)).map(it -> frame.title(it.newest().item().title()))
        : Optional.empty();
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
   * @param names of their subjects
   * @param all how many wait
   * @param history every decision, the newest first
   * @param undone numbers of those that were taken back
   */
  record Model(
      Frame frame,
      List<Waiting> waiting,
      Map<String, String> names,
      int all,
      List<Decision> history,
      Set<Long> undone)
      implements Page.Model {
    @Override
    public String template() {
      return "review/review.jte";
    }

    /** What it is about, as people call it. */
    String name(Waiting one) {
      return names.getOrDefault(one.subject(), "");
    }

    /** The doubt as a whole number of per cent. */
    String percent(Waiting one) {
      return Math.round(one.doubt() * 100) + " %";
    }
  }
}
