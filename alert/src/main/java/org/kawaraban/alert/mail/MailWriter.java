package org.kawaraban.alert.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.words.Statement;
import org.kawaraban.alert.words.StatementWriter;
import org.kawaraban.alert.words.StatementWriter.Consent;

/** Makes a mail of a notice. The same notice is always the same mail. */
final class MailWriter {
  private static final String TEMPLATES = "org.kawaraban.alert.mail.html";

  private final StatementWriter statements;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, MailWriter.class.getClassLoader(), TEMPLATES);

  MailWriter(StatementWriter statements) {
    this.statements = statements;
  }

  Mail write(Notice notice, MailTokens tokens) {
    Statement statement =
        statements.write(
            notice, new Consent("/alerts/confirm/" + tokens.confirm(), stopPath(tokens)));
    StringOutput html = new StringOutput();
    templates.render("mail.jte", statement, html);
    return new Mail(subject(statement), MailText.of(statement), html.toString());
  }

  /** The library takes an encoded line break for an attack, wherever it is from. */
  private static String subject(Statement statement) {
    return statement.subject().replace("%0A", " ").strip();
  }

  String stopLink(MailTokens tokens) {
    return statements.link(stopPath(tokens));
  }

  private static String stopPath(MailTokens tokens) {
    return "/alerts/unsubscribe/" + tokens.stop();
  }
}
