package org.kawaraban.web.pages.items;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Refusal;

/** {@code /items/{id}/revisions/{revision}}: what one version has otherwise than the one before. */
final class RevisionPage implements Page {
  private final RecordReader reader;

  RevisionPage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    ItemView view = Lookup.item(reader, request);
    String digest = request.pathParam("revision");
    for (int at = 0; at < view.revisions().size(); at++) {
      if (view.revisions().get(at).digest().equals(digest)) {
        PressItem before =
            at + 1 < view.revisions().size()
                ? read(view, view.revisions().get(at + 1).digest())
                : null;
        return new Model(frame, before, read(view, digest));
      }
    }
    throw Refusal.notFound("revision", request.path(), digest, "a revision of this item");
  }

  private PressItem read(ItemView view, String digest) {
    return reader
        .revision(view.newest().item().id(), digest)
        .map(TaggedItem::item)
        .orElseThrow(
            () -> new IllegalStateException("a revision is listed and not there: " + digest));
  }

  /**
   * One version beside the one before.
   *
   * @param before null of the first
   */
  record Model(Frame frame, @Nullable PressItem before, PressItem after) implements Page.Model {
    @Override
    public String template() {
      return "items/revision.jte";
    }

    Revised title() {
      return Revised.of(before == null ? after.title() : before.title(), after.title());
    }

    Revised text() {
      return Revised.of(before == null ? after.text() : before.text(), after.text());
    }

    /** The printed date of a version. */
    String published(PressItem item) {
      return item.published() == null
          ? frame.say("date.unknown")
          : frame.moments().date(item.published());
    }
  }
}
