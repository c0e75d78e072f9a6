package org.kawaraban.ingest.poll;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.stream.Stream;
import org.kawaraban.contract.PressItem;

/** What two revisions say differently, as a unified diff with a line for each paragraph. */
final class Difference {
  private static final int CONTEXT = 1;

  static String between(PressItem older, PressItem newer) {
    List<String> before = lines(older);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            older.revision(),
            newer.revision(),
            before,
            DiffUtils.diff(before, lines(newer)),
            CONTEXT);
    return String.join("\n", diff);
  }

  private static List<String> lines(PressItem item) {
    String date = item.published() == null ? "no date" : item.published().toString();
    return Stream.concat(Stream.of(item.title(), date), item.text().lines()).toList();
  }

  private Difference() {}
}
