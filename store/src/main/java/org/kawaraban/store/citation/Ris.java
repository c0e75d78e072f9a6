package org.kawaraban.store.citation;

import org.kawaraban.contract.PartialDate;

/**
 * RIS as reference managers read it: a tag of two characters, two blanks, a hyphen and a blank
 * before each value, lines ended by CR LF, and no value longer than its line.
 */
final class Ris {
  static String write(Cited cited) {
    StringBuilder lines = new StringBuilder();
    Cited.Page lead = cited.lead();
    line(lines, "TY", "ELEC");
    line(lines, "ID", cited.id());
    line(lines, "AU", lead.publisher().replace(",", "")); // A comma would make it a person.
    line(lines, "TI", cited.title());
    if (cited.date() != null) {
      line(lines, "PY", Integer.toString(cited.date().year()));
      line(lines, "DA", date(cited.date()));
    }
    if (cited.place() != null) {
      line(lines, "CY", cited.place());
    }
    line(lines, "PB", lead.publisher());
    line(lines, "UR", lead.url().toASCIIString());
    line(lines, "Y2", date(PartialDate.of(lead.accessed())));
    line(lines, "LA", lead.lang());
    line(lines, "N1", Notes.english(cited));
    line(lines, "ER", "");
    return lines.toString();
  }

  /** Year, month, day and a remark, parted by slashes that stand also where a part is empty. */
  static String date(PartialDate date) {
    return "%04d/%s/%s/".formatted(date.year(), number(date.month()), number(date.day()));
  }

  private static String number(int number) {
    return number == 0 ? "" : "%02d".formatted(number);
  }

  static void line(StringBuilder lines, String tag, String value) {
    lines.append(tag).append("  - ").append(Notes.oneLine(value)).append("\r\n");
  }

  private Ris() {}
}
