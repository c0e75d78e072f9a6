package org.kawaraban.alert.mail;

import org.kawaraban.alert.words.Statement;
import org.kawaraban.alert.words.Statement.Line;
import org.kawaraban.alert.words.Statement.Link;
import org.kawaraban.alert.words.Statement.Section;
import org.kawaraban.alert.words.Statement.Source;

/** A mail as plain text. */
final class MailText {
  private final StringBuilder text = new StringBuilder();

  static String of(Statement view) {
    MailText mail = new MailText();
    view.paragraphs().forEach(paragraph -> mail.line(paragraph).line(""));
    mail.link(view.button());
    view.sections().forEach(mail::section);
    if (!view.footer().isEmpty() || view.stop().exists()) {
      mail.line("-- ");
      view.footer().forEach(mail::line);
      mail.link(view.stop());
    }
    return mail.text.toString();
  }

  private void section(Section section) {
    line(section.partner()).line("");
    for (Line one : section.lines()) {
      line("* %s: %s".formatted(one.kind(), one.what().text()));
      if (!one.when().isEmpty()) {
        line("  " + one.when());
      }
      line("  " + one.what().url());
      for (Source source : one.sources()) {
        line("  - %s (%s)".formatted(source.page().text(), source.from()));
        line("    " + source.page().url());
      }
      line("");
    }
  }

  private void link(Link link) {
    if (link.exists()) {
      line(link.text() + ":").line(link.url());
    }
  }

  private MailText line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private MailText() {}
}
