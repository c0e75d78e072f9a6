package org.kawaraban.web.pages.wording;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kawaraban.web.pages.Frame;

/** Numbers of a series that no source prints, told as runs: 1st – 27th, 29th. */
public final class MissingOrdinals {
  /** Both ends belong to it. */
  private record Run(int first, int last) {}

  private MissingOrdinals() {}

  /** Empty where none is missing. */
  public static String told(Frame frame, Stream<Integer> ordinals) {
    return runs(ordinals).stream()
        .map(run -> told(frame, run))
        .collect(joining(frame.say("list.separator")));
  }

  private static List<Run> runs(Stream<Integer> ordinals) {
    List<Run> runs = new ArrayList<>();
    ordinals
        .sorted()
        .forEach(
            ordinal -> {
              Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
              if (last != null && last.last() + 1 == ordinal) {
                runs.set(runs.size() - 1, new Run(last.first(), ordinal));
              } else {
                runs.add(new Run(ordinal, ordinal));
              }
            });
    return runs;
  }

  private static String told(Frame frame, Run run) {
    String first = MeetingName.ordinal(frame, run.first());
    return run.first() == run.last()
        ? first
        : frame.say("date.span", first, MeetingName.ordinal(frame, run.last()));
  }
}
