package org.kawaraban.web.pages;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.account.Visitor;
import org.kawaraban.web.reference.Reference;

/**
 * What all pages of one request share: the language and all that is said in it, and links that keep
 * it.
 *
 * @param chosen whether the visitor asked for the language ({@code ?hl=}); links keep it then, as
 *     there is no cookie
 * @param path of the request
 * @param query of the request without {@code hl} and {@code format}, first value of each
 * @param address where readers find the pages, for addresses that leave this one
 * @param visitor who asks
 */
public record Frame(
    Language language,
    boolean chosen,
    String path,
    Map<String, String> query,
    Labels labels,
    Moments moments,
    SourceNames sources,
    Reference reference,
    String address,
    Assets assets,
    Visitor visitor) {
  private static final String LANGUAGE = "hl";
  private static final Pattern LEADING_SLASHES = Pattern.compile("^[/\\\\\\p{Cntrl}]*");

  static Frame of(
      Context request,
      Vocabulary vocabulary,
      RecordReader reader,
      Reference reference,
      String address,
      Assets assets,
      Instant now) {
    Optional<Language> asked = Language.of(request.queryParam(LANGUAGE));
    Language language =
        asked.orElseGet(() -> Language.preferred(request.header("Accept-Language")));
    Map<String, String> query = new LinkedHashMap<>();
    request
        .queryParamMap()
        .forEach((name, values) -> query.put(name, values.isEmpty() ? "" : values.get(0)));
    query.remove(LANGUAGE);
    query.remove(Format.PARAMETER);
    return new Frame(
        language,
        asked.isPresent(),
        ownPath(request.path()),
        query,
        new Labels(vocabulary, language),
        new Moments(Messages.in(language), language, now),
        new SourceNames(reader, reference, language),
        reference,
        address,
        assets,
        Visitor.of(request));
  }

  public String say(String key, Object... arguments) {
    return Messages.in(language).say(key, arguments);
  }

  /** A number of things, in the singular where it is one. */
  public String count(String thing, long number) {
    return say("count." + thing + (number == 1 ? ".one" : ".other"), number);
  }

  /** A page of ours. */
  public String link(String path) {
    return link(path, Map.of());
  }

  /** A page of ours with parameters; those with an empty value are left out. */
  public String link(String path, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (chosen) {
      all.put(LANGUAGE, language.code());
    }
    return Link.to(path, all);
  }

  /** This page further down its list. */
  public String older(String cursor) {
    Map<String, String> parameters = new LinkedHashMap<>(query);
    parameters.put("cursor", cursor);
    return link(path, parameters);
  }

  /** This page at the start of its list. */
  public String newest() {
    Map<String, String> parameters = new LinkedHashMap<>(query);
    parameters.remove("cursor");
    return link(path, parameters);
  }

  /** Where one subscribes to what this page shows. */
  String subscribe() {
    Map<String, String> parameters = new LinkedHashMap<>(query);
    parameters.remove("cursor");
    return link("/subscriptions/new", parameters);
  }

  /** This list as a feed or a file, from its start. */
  String as(Format format) {
    return as(format, "");
  }

  /**
   * This list as a feed or a file. It names the language: a feed reader has none.
   *
   * @param cursor of the rows to begin with, empty for the first
   */
  String as(Format format, String cursor) {
    Map<String, String> parameters = new LinkedHashMap<>(query);
    parameters.put("cursor", cursor);
    parameters.put(Format.PARAMETER, format.word());
    parameters.put(LANGUAGE, language.code());
    return Link.to(path, parameters);
  }

  /** As what a list can be had. */
  public List<Format> alternates() {
    return List.of(Format.values());
  }

  /** This page in another language. */
  String in(Language other) {
    Map<String, String> parameters = new LinkedHashMap<>(query);
    parameters.put(LANGUAGE, other.code());
    return Link.to(path, parameters);
  }

  /** What the language parameter must be in a form, empty where none was chosen. */
  public String chosenLanguage() {
    return chosen ? language.code() : "";
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** Whether the request is for this page or one below it. */
  boolean at(String section) {
    return section.equals("/") ? path.equals("/") : (path + "/").startsWith(section + "/");
  }

  /** A place as this language names it. */
  public String place(String place) {
    return language == Language.JA ? reference.placeInJapanese(place) : place;
  }

  /** The title of an item, also where it has none. */
  public String title(String title) {
    return title.isBlank() ? say("item.untitled") : title;
  }

  /** Partners by name. */
  public String partners(List<String> keys) {
    return keys.stream().map(labels::partner).collect(Collectors.joining(", "));
  }

  /** Name of a language an item is in, by its BCP 47 tag. */
  public String languageName(String tag) {
    return switch (tag) {
      case "en", "ja", "und" -> say("lang." + tag);
      default -> Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    };
  }

  /** An address a browser may be sent to; empty where it is none. */
  public String outside(URI address) {
    return Link.outside(address.toString()).orElse("");
  }

  /** One slash at the start, because two or none could name another host. */
  public static String ownPath(String path) {
    return LEADING_SLASHES.matcher(path).replaceFirst("/");
  }
}
