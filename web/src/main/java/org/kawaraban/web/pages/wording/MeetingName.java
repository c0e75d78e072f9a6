package org.kawaraban.web.pages.wording;

import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Mode;
import org.kawaraban.store.read.EnglishOrdinal;
import org.kawaraban.store.read.MeetingReference;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Language;

/** What a meeting is called: its series with the ordinal, as each language puts it. */
public final class MeetingName {
  public static String of(Frame frame, String series, @Nullable Integer ordinal) {
    return named(frame, frame.labels().series(series), ordinal);
  }

  /** With the name the record gives the series in Japanese, where it has one. */
  public static String of(Frame frame, String series, String seriesJa, @Nullable Integer ordinal) {
    boolean japanese = frame.language() == Language.JA && !seriesJa.isEmpty();
    return named(frame, japanese ? seriesJa : frame.labels().series(series), ordinal);
  }

  public static String of(Frame frame, MeetingReference meeting) {
    return of(frame, meeting.series(), meeting.seriesJa(), meeting.ordinal());
  }

  private static String named(Frame frame, String series, @Nullable Integer ordinal) {
    return ordinal == null ? series : frame.say("meeting.ordinal", number(frame, ordinal), series);
  }

  /** 1st, 2nd, 3rd, 11th; 第1回. */
  public static String ordinal(Frame frame, int ordinal) {
    return named(frame, "", ordinal).strip();
  }

  /** Japanese counts without endings. */
  private static String number(Frame frame, int ordinal) {
    return frame.language() == Language.JA ? Integer.toString(ordinal) : EnglishOrdinal.of(ordinal);
  }

  /** Where it was or will be held; a virtual one has no place. */
  public static String place(Frame frame, MeetingView meeting) {
    String place = meeting.place();
    if (place != null) {
      return frame.place(place);
    }
    return meeting.mode() == Mode.VIRTUAL ? frame.say("mode.VIRTUAL") : "";
  }

  private MeetingName() {}
}
