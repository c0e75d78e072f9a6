package org.kawaraban.classify.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a meeting, and when two labels of it agree. */
enum MeetingPart {
  ORDINAL {
    @Override
    @Nullable Object in(MeetingLabels meeting) {
      return meeting.ordinal();
    }

    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.ordinal(), found.ordinal());
    }
  },
  START {
    @Override
    @Nullable Object in(MeetingLabels meeting) {
      return meeting.start();
    }

    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.start(), found.start());
    }
  },
  END {
    @Override
    @Nullable Object in(MeetingLabels meeting) {
      return meeting.end();
    }

    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.lastDay(), found.lastDay());
    }
  },
  PLACE {
    @Override
    @Nullable Object in(MeetingLabels meeting) {
      return meeting.place();
    }

    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return NameWords.samePlace(gold.place(), found.place());
    }
  },
  STAGE {
    @Override
    @Nullable Object in(MeetingLabels meeting) {
      return meeting.stage();
    }

    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.stage(), found.stage());
    }
  },
  MODE {
    @Override
    @Nullable Object in(MeetingLabels meeting) {
      return meeting.mode();
    }

    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return MeetingLabels.sameMode(gold.mode(), found.mode());
    }
  },
  SERIES {
    @Override
    @Nullable Object in(MeetingLabels meeting) {
      return meeting.series();
    }

    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return NameWords.sameSeries(gold.series(), found.series());
    }
  };

  /** The name under which the share of meetings right in all parts is reported. */
  static final String ALL_PARTS = "exact";

  abstract @Nullable Object in(MeetingLabels meeting);

  abstract boolean agrees(MeetingLabels gold, MeetingLabels found);

  /** Whether a meeting was found and this part of it is right. */
  boolean isRight(MeetingLabels gold, @Nullable MeetingLabels found) {
    return found != null && agrees(gold, found);
  }

  /** As the field is written in a list of confusions. */
  String of(MeetingLabels meeting) {
    return String.valueOf(in(meeting));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Stream<String> names() {
    return Stream.concat(Arrays.stream(values()).map(MeetingPart::label), Stream.of(ALL_PARTS));
  }
}
