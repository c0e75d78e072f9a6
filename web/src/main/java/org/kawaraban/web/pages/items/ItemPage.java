package org.kawaraban.web.pages.items;

import io.javalin.http.Context;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.PressItem;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Lookup;

/** {@code /items/{id}}: one item with what its tags rest on marked in its text. */
public final class ItemPage implements Page {
  private final RecordReader reader;

  ItemPage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    return model(frame, Lookup.item(reader, request));
  }

  /** One item with its marked text, for whatever page shows it. */
  public static Model model(Frame frame, ItemView view) {
    PressItem item = view.newest().item();
    EvidenceList evidence = EvidenceList.of(view.newest(), frame);
    return new Model(
        frame,
        view,
        evidence,
        MarkedText.of(item.title(), evidence.spans(Evidence.Field.TITLE)),
        MarkedText.of(item.text(), evidence.spans(Evidence.Field.TEXT)));
  }

  public record Model(
      Frame frame, ItemView view, EvidenceList evidence, MarkedText title, MarkedText text)
      implements Page.Model {
    @Override
    public String template() {
      return "items/item.jte";
    }

    /** A confidence as a whole number of per cent. */
    String percent(double confidence) {
      return Long.toString(Math.round(confidence * 100));
    }

    /** What the source asks of who uses its pages; empty where that is not known. */
    String terms() {
      return frame
          .reference()
          .terms(item().source())
          .map(
              terms ->
                  Stream.of(terms.attribution(), terms.terms())
                      .filter(text -> !text.isEmpty())
                      .collect(Collectors.joining("; ")))
          .orElse("");
    }

    public PressItem item() {
      return view.newest().item();
    }
  }
}
