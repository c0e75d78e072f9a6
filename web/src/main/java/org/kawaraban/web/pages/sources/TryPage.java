package org.kawaraban.web.pages.sources;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.web.account.Attempts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.account.TooManyAttempts;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Link;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.items.ItemPage;
import org.kawaraban.web.services.Trials;
import org.kawaraban.web.services.Tried;

/** {@code /sources/try}: curators see what an address would give; nothing of it is kept. */
final class TryPage implements Page, Form {
  private static final int ROWS = 30;

  private final Trials trials;
  private final Attempts attempts;

  /**
   * @param attempts counted by the name of who tries
   */
  TryPage(Trials trials, Attempts attempts) {
    this.trials = trials;
    this.attempts = attempts;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Gate.require(Role.CURATOR, request);
    return new Model(frame, "", "", null);
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    String name = Gate.require(Role.CURATOR, request).name();
    String typed = Form.field(request, "address");
    Optional<URI> address = Link.outside(typed).map(URI::create).filter(it -> it.getHost() != null);
    if (address.isEmpty()) {
      return again(frame, 422, typed, frame.say("try.noAddress"));
    }
    try {
      attempts.admit(name);
    } catch (TooManyAttempts e) {
      request.header("Retry-After", Long.toString(e.pause().toSeconds()));
      return again(frame, 429, typed, frame.say("try.tooMany", e.pause().toMinutes() + 1));
    }
    return trials
        .of(address.get())
        .<Answer>map(tried -> new Show(200, new Model(frame, typed, "", tried)))
        .orElseGet(() -> again(frame, 503, typed, frame.say("try.busy")));
  }

  private static Answer again(Frame frame, int status, String typed, String problem) {
    return new Show(status, new Model(frame, typed, problem, null));
  }

  /**
   * The form, and what the address gave.
   *
   * @param problem why nothing was asked, empty where it was or nobody asked yet
   */
  record Model(Frame frame, String typed, String problem, @Nullable Tried tried)
      implements Page.Model {
    @Override
    public String template() {
      return "sources/try.jte";
    }

    Optional<Tried.Listing> listing() {
      return tried instanceof Tried.Listing listing ? Optional.of(listing) : Optional.empty();
    }

    String mood(Tried.Listing listing) {
      return Mood.of(listing.state()).word();
    }

    List<Tried.Row> rows(Tried.Listing listing) {
      return listing.rows().subList(0, Math.min(ROWS, listing.rows().size()));
    }

    Optional<Tried.Page> page() {
      return tried instanceof Tried.Page page ? Optional.of(page) : Optional.empty();
    }

    /** The page as the record would show it. */
    ItemPage.Model shown(Tried.Page page) {
      return ItemPage.model(frame, new ItemView(page.item(), null, null, List.of()));
    }

    /** Why there is nothing to show, in English; empty where there is something. */
    String nothing() {
      return tried instanceof Tried.Nothing none ? none.problem() : "";
    }
  }
}
