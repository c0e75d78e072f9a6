package org.kawaraban.classify.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a meeting, and when two labels of it agree. */
enum MeetingPart {
  ORDINAL(MeetingLabels::ordinal) {
    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.ordinal(), found.ordinal());
    }
  },
  START(MeetingLabels::start) {
    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.start(), found.start());
    }
  },
  END(MeetingLabels::end) {
    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.lastDay(), found.lastDay());
    }
  },
  PLACE(MeetingLabels::place) {
    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return NameWords.samePlace(gold.place(), found.place());
    }
  },
  STAGE(MeetingLabels::stage) {
    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return Objects.equals(gold.stage(), found.stage());
    }
  },
  MODE(MeetingLabels::mode) {
    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return MeetingLabels.sameMode(gold.mode(), found.mode());
    }
  },
  SERIES(MeetingLabels::series) {
    @Override
    boolean agrees(MeetingLabels gold, MeetingLabels found) {
      return NameWords.sameSeries(gold.series(), found.series());
    }
  };

  /** The name under which the share of meetings right in all parts is reported. */
  static final String ALL_PARTS = "exact";

  private final Function<MeetingLabels, @Nullable Object> field;

  MeetingPart(Function<MeetingLabels, @Nullable Object> field) {
    this.field = field;
  }

  abstract boolean agrees(MeetingLabels gold, MeetingLabels found);

  /** Whether a meeting was found and this part of it is right. */
  boolean isRight(MeetingLabels gold, @Nullable MeetingLabels found) {
    return found != null && agrees(gold, found);
  }

  /** As the field is written in a list of confusions. */
  String of(MeetingLabels meeting) {
    return String.valueOf(field.apply(meeting));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Stream<String> names() {
    return Stream.concat(Arrays.stream(values()).map(MeetingPart::label), Stream.of(ALL_PARTS));
  }
}
