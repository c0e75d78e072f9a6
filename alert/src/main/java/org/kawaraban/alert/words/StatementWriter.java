package org.kawaraban.alert.words;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.tell.Notice.Because;
import org.kawaraban.alert.tell.Notice.Change;
import org.kawaraban.alert.tell.Notice.Concerned;
import org.kawaraban.alert.words.Statement.Link;

/** Says a notice in words. The same notice is always the same statement. */
public final class StatementWriter {
  private final URI baseUrl;
  private final SectionWriter sections;

  /**
   * @param baseUrl of the pages, to which links lead
   * @param placesInJapanese of the English name the record has, or of any other: then the same
   */
  public StatementWriter(URI baseUrl, UnaryOperator<String> placesInJapanese) {
    this.baseUrl = baseUrl;
    this.sections = new SectionWriter(this::link, placesInJapanese);
  }

  /**
   * Where its reader says yes or no to alerts, as paths of ours; empty where a channel is not
   * asked.
   */
  public record Consent(String confirm, String stop) {
    public static final Consent NONE = new Consent("", "");
  }

  public Statement write(Notice notice, Consent consent) {
    Wording wording = Wording.in(notice.language());
    Link stop =
        consent.stop().isEmpty() ? Link.NONE : new Link(link(consent.stop()), wording.say("stop"));
    return switch (notice.type()) {
      case CONFIRMATION -> question(notice, consent, wording);
      case TEST ->
          plain(wording, wording.say("test.subject"), List.of(wording.say("test.arrived")), stop);
      case HEARTBEAT -> heartbeat(notice, wording, stop);
      case UNDELIVERED -> undelivered(notice, wording, stop);
      case ALERT -> alert(notice, wording, stop);
    };
  }

  /** The address of a path of ours. */
  public String link(String path) {
    String base = baseUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  private Statement question(Notice notice, Consent consent, Wording wording) {
    return new Statement(
        wording.language().code(),
        wording.say("confirm.subject"),
        List.of(wording.say("confirm.question", names(notice)), wording.say("confirm.nothing")),
        new Link(link(consent.confirm()), wording.say("confirm.button")),
        List.of(),
        List.of(),
        Link.NONE);
  }

  private static Statement plain(
      Wording wording, String subject, List<String> paragraphs, Link stop) {
    return new Statement(
        wording.language().code(), subject, paragraphs, Link.NONE, List.of(), List.of(), stop);
  }

  private static Statement heartbeat(Notice notice, Wording wording, Link stop) {
    List<String> silent = notice.data().silent();
    return plain(
        wording,
        wording.say("heartbeat.subject", names(notice)),
        List.of(
            wording.say("heartbeat.nothing", names(notice)),
            silent.isEmpty()
                ? wording.say("heartbeat.readable")
                : wording.say("heartbeat.silent", String.join(", ", silent))),
        stop);
  }

  private static Statement undelivered(Notice notice, Wording wording, Link stop) {
    String alerts =
        notice.data().subscriptions().stream()
            .map(one -> wording.say("undelivered.alert", one.name(), String.valueOf(one.number())))
            .collect(joining(", "));
    return plain(
        wording,
        wording.say("undelivered.subject"),
        List.of(
            wording.say("undelivered.what", String.valueOf(notice.data().undelivered()), alerts),
            wording.say("undelivered.next")),
        stop);
  }

  private static String names(Notice notice) {
    return notice.data().subscriptions().stream().map(Concerned::name).collect(joining(", "));
  }

  private Statement alert(Notice notice, Wording wording, Link stop) {
    // Meetings first: an item and a cell of the same cause say less.
    List<Change> changes =
        notice.data().changes().stream()
            .sorted(Comparator.comparing(change -> !change.kind().startsWith("meeting-")))
            .toList();
    return new Statement(
        wording.language().code(),
        subject(changes, wording),
        List.of(),
        Link.NONE,
        sections.sections(changes, wording),
        notice.data().subscriptions().stream().map(one -> reason(one, wording)).toList(),
        stop);
  }

  private static String subject(List<Change> changes, Wording wording) {
    Change first = changes.get(0);
    String title = first.told().title(wording.language());
    String kind = wording.say("kind." + first.kind());
    return changes.size() == 1
        ? wording.say("alert.subject", kind, title)
        : wording.say("alert.subject-more", kind, title, changes.size() - 1);
  }

  private static String reason(Concerned subscription, Wording wording) {
    Map<String, String> terms = new TreeMap<>();
    List<Because> because = subscription.because();
    if (because != null) {
      because.forEach(one -> terms.putAll(one.reasons()));
    }
    return wording.say(
        terms.isEmpty() ? "alert.subscription" : "alert.subscription-because",
        subscription.name(),
        String.valueOf(subscription.number()),
        TermWriter.say(terms, wording.language()));
  }
}
