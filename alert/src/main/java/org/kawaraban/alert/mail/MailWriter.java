package org.kawaraban.alert.mail;

import static java.util.stream.Collectors.joining;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.mail.MailView.Line;
import org.kawaraban.alert.mail.MailView.Link;
import org.kawaraban.alert.mail.MailView.Section;
import org.kawaraban.alert.mail.MailView.Source;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.tell.Notice.Because;
import org.kawaraban.alert.tell.Notice.Change;
import org.kawaraban.alert.tell.Notice.Concerned;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Vocabulary;

/** Makes a mail of a notice. The same notice is always the same mail. */
final class MailWriter {
  private static final String TEMPLATES = "org.kawaraban.alert.mail.html";

  private final URI baseUrl;
  private final Vocabulary vocabulary = Vocabulary.bundled();
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, MailWriter.class.getClassLoader(), TEMPLATES);

  MailWriter(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  Mail write(Notice notice, MailTokens tokens) {
    Wording wording = Wording.in(notice.language());
    MailView view =
        switch (notice.type()) {
          case CONFIRMATION -> question(notice, tokens, wording);
          case TEST -> test(tokens, wording);
          case ALERT -> alert(notice, tokens, wording);
        };
    StringOutput html = new StringOutput();
    templates.render("mail.jte", view, html);
    return new Mail(view.subject(), MailText.of(view), html.toString());
  }

  String stopLink(MailTokens tokens) {
    return link("/alerts/unsubscribe/" + tokens.stop());
  }

  private String link(String path) {
    String base = baseUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  private MailView question(Notice notice, MailTokens tokens, Wording wording) {
    String name = notice.data().subscriptions().stream().map(Concerned::name).collect(joining());
    return new MailView(
        wording.language().code(),
        wording.say("confirm.subject"),
        List.of(wording.say("confirm.question", name), wording.say("confirm.nothing")),
        new Link(link("/alerts/confirm/" + tokens.confirm()), wording.say("confirm.button")),
        List.of(),
        List.of(),
        Link.NONE);
  }

  private MailView test(MailTokens tokens, Wording wording) {
    return new MailView(
        wording.language().code(),
        wording.say("test.subject"),
        List.of(wording.say("test.arrived")),
        Link.NONE,
        List.of(),
        List.of(),
        stop(tokens, wording));
  }

  private MailView alert(Notice notice, MailTokens tokens, Wording wording) {
    // Meetings first: an item and a cell of the same cause say less.
    List<Change> changes =
        notice.data().changes().stream()
            .sorted(Comparator.comparing(change -> !change.kind().startsWith("meeting-")))
            .toList();
    return new MailView(
        wording.language().code(),
        subject(changes, wording),
        List.of(),
        Link.NONE,
        sections(changes, wording),
        notice.data().subscriptions().stream().map(one -> reason(one, wording)).toList(),
        stop(tokens, wording));
  }

  private static String subject(List<Change> changes, Wording wording) {
    Change first = changes.get(0);
    String title = first.told().title(wording.language());
    String kind = wording.say("kind." + first.kind());
    return changes.size() == 1
        ? wording.say("alert.subject", kind, title)
        : wording.say("alert.subject-more", kind, title, changes.size() - 1);
  }

  /** A change of several partners stands under the first of them. */
  private List<Section> sections(List<Change> changes, Wording wording) {
    Map<String, List<Line>> byPartner = new LinkedHashMap<>();
    for (Change change : changes) {
      String partner =
          change.told().partners().stream()
              .findFirst()
              .map(key -> name(key, wording))
              .orElseGet(() -> wording.say("alert.no-partner"));
      byPartner.computeIfAbsent(partner, none -> new ArrayList<>()).add(line(change, wording));
    }
    return byPartner.entrySet().stream()
        .map(section -> new Section(section.getKey(), section.getValue()))
        .toList();
  }

  private String name(String partner, Wording wording) {
    return vocabulary
        .partner(partner)
        .map(
            known ->
                switch (wording.language()) {
                  case EN -> known.en();
                  case JA -> known.ja();
                })
        .orElse(partner);
  }

  private Line line(Change change, Wording wording) {
    Told told = change.told();
    return new Line(
        wording.say("kind." + change.kind()),
        new Link(link(told.path()), told.title(wording.language())),
        when(told),
        told.sources().stream().map(MailWriter::source).toList());
  }

  private static String when(Told told) {
    PartialDate start = told.start();
    PartialDate end = told.end();
    String days =
        start == null
            ? ""
            : end == null || end.equals(start) ? start.toString() : start + " – " + end;
    return Stream.of(days, told.place() == null ? "" : told.place())
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  private static Source source(Told.Source source) {
    PartialDate published = source.published();
    return new Source(
        new Link(source.url().toString(), source.title()),
        published == null ? source.source() : source.source() + ", " + published);
  }

  private static String reason(Concerned subscription, Wording wording) {
    Set<String> terms = new TreeSet<>();
    List<Because> because = subscription.because();
    if (because != null) {
      because.forEach(one -> terms.addAll(one.reasons().keySet()));
    }
    return wording.say(
        terms.isEmpty() ? "alert.subscription" : "alert.subscription-because",
        subscription.name(),
        String.valueOf(subscription.number()),
        String.join(", ", terms));
  }

  private Link stop(MailTokens tokens, Wording wording) {
    return new Link(stopLink(tokens), wording.say("stop"));
  }
}
