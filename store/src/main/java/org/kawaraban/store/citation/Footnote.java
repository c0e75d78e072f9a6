package org.kawaraban.store.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kawaraban.contract.PartialDate;

/** One line of a footnote, as English and Japanese scholars write it. */
final class Footnote {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  static String english(Cited cited) {
    Cited.Page lead = cited.lead();
    StringBuilder line = new StringBuilder(lead.publisher()).append(", “");
    line.append(Notes.oneLine(cited.title())).append(",” ");
    if (cited.place() != null) {
      line.append(cited.place()).append(", ");
    }
    if (cited.date() != null) {
      line.append(english(cited.date())).append(", ");
    } else {
      line.append("n.d., ");
    }
    line.append(lead.url().toASCIIString())
        .append(" (accessed ")
        .append(DAY.format(lead.accessed()))
        .append("). ");
    return line.append(Notes.english(cited)).append('\n').toString();
  }

  static String japanese(Cited cited) {
    Cited.Page lead = cited.lead();
    StringBuilder line = new StringBuilder(lead.publisher()).append("「");
    line.append(Notes.oneLine(cited.titleJa()).replace('「', '『').replace('」', '』')).append("」");
    if (cited.placeJa() != null) {
      line.append(cited.placeJa()).append("、");
    }
    line.append(cited.date() == null ? "日付不明" : japanese(cited.date())).append("、");
    line.append(lead.url().toASCIIString())
        .append("（")
        .append(day(lead.accessed()))
        .append("閲覧、版")
        .append(lead.revision())
        .append("）。");
    return line.append(Notes.japanese(cited)).append('\n').toString();
  }

  static String english(PartialDate date) {
    if (date.isDay()) {
      return DAY.format(date.first());
    }
    return date.month() > 0 ? MONTH.format(date.first()) : Integer.toString(date.year());
  }

  private static String japanese(PartialDate date) {
    String year = date.year() + "年";
    String month = date.month() > 0 ? date.month() + "月" : "";
    return year + month + (date.isDay() ? date.day() + "日" : "");
  }

  /** A day as Japanese writes it. */
  static String day(LocalDate day) {
    return japanese(PartialDate.of(day));
  }

  private Footnote() {}
}
