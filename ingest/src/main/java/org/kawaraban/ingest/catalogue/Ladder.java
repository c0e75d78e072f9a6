package org.kawaraban.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Ways to find one thing, tried in order: sites change their markup, and a page of an older
 * generation still reads by a lower rung. In YAML a list, or one string for a ladder of one.
 *
 * <p>A rung is a CSS selector, or the name of a column.
 */
public final class Ladder {
  /** Finds nothing. */
  public static final Ladder NONE = new Ladder(List.of());

  private final List<String> rungs;

  /** Reading a selector costs as much as applying it to a short page. */
  private volatile @Nullable List<Evaluator> selectors;

  public Ladder(List<String> rungs) {
    if (rungs.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a rung is blank");
    }
    this.rungs = List.copyOf(rungs);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Ladder of(List<String> rungs) {
    return new Ladder(rungs);
  }

  /** The empty one where the catalogue names no ladder. */
  static Ladder orNone(@Nullable Ladder ladder) {
    return ladder == null ? NONE : ladder;
  }

  public List<String> rungs() {
    return rungs;
  }

  public boolean isEmpty() {
    return rungs.isEmpty();
  }

  /** What each rung finds within an element, the first rung first, found when asked for. */
  public Stream<List<Element>> within(Element element) {
    return selectors().stream().map(selector -> List.copyOf(element.select(selector)));
  }

  /**
   * The same for several elements together.
   *
   * @return for each rung what it finds in any of them
   */
  public Stream<List<Element>> within(List<? extends Element> elements) {
    return selectors().stream()
        .map(
            selector ->
                elements.stream()
                    .<Element>flatMap(element -> element.select(selector).stream())
                    .toList());
  }

  private List<Evaluator> selectors() {
    List<Evaluator> read = selectors;
    if (read == null) {
      read = rungs.stream().map(QueryParser::parse).toList();
      selectors = read;
    }
    return read;
  }
}
