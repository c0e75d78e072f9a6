package org.kawaraban.contract;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all programs call things: partners, topics, instruments and series with their labels in
 * English and Japanese. Read from {@code vocabulary.yaml}. The forms by which they are recognised
 * in a text belong to {@code classify}.
 */
public final class Vocabulary {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Vocabulary BUNDLED = read("vocabulary.yaml");

  private final Content content;
  private final Map<String, Partner> partners;
  private final Map<String, Topic> topics;
  private final Map<String, Series> series;

  private Vocabulary(Content content) {
    this.content = content;
    // A key written twice fails here, with the key in the message.
    this.partners =
        content.partners().stream().collect(toUnmodifiableMap(Partner::key, identity()));
    this.topics = content.topics().stream().collect(toUnmodifiableMap(Topic::key, identity()));
    this.series = content.series().stream().collect(toUnmodifiableMap(Series::name, identity()));
  }

  /** The vocabulary this build ships. */
  public static Vocabulary bundled() {
    return BUNDLED;
  }

  /**
   * Version of taxonomy and rules, as {@code 1-0a1b2c3d}: the number people raise, and a digest of
   * vocabulary, taxonomy and what the rules make of labelled pages, which a test keeps true. It is
   * part of the name of the topic of tagged items.
   */
  public String taxonomyVersion() {
    return content.taxonomyVersion() + "-" + content.taxonomyDigest();
  }

  /** All partners: the paper's ten first, in the paper's order. */
  public List<Partner> partners() {
    return content.partners();
  }

  public Optional<Partner> partner(String key) {
    return Optional.ofNullable(partners.get(key));
  }

  /** All nine topics: the six areas of Table 1 first, in its order, then the key issues. */
  public List<Topic> topics() {
    return content.topics();
  }

  /** The columns of Table 1, in its order. */
  public List<Topic> areas() {
    return content.topics().stream().filter(topic -> topic.column() != null).toList();
  }

  public Optional<Topic> topic(String key) {
    return Optional.ofNullable(topics.get(key));
  }

  public List<Label> instruments() {
    return content.instruments();
  }

  public List<Series> series() {
    return content.series();
  }

  /** The series of this canonical English name. */
  public Optional<Series> series(String name) {
    return Optional.ofNullable(series.get(name));
  }

  /** The part of a URL or key that names a series: its name in lower-case ASCII, hyphenated. */
  public static String slug(String seriesName) {
    String plain = Normalizer.normalize(seriesName, Normalizer.Form.NFKD);
    String ascii = MARKS.matcher(plain).replaceAll("");
    String bare =
        ascii.toLowerCase(Locale.ROOT).replace("u.s.", "us").replace("'", "").replace("\u2019", "");
    String hyphenated = SEPARATORS.matcher(bare).replaceAll("-");
    int first = hyphenated.startsWith("-") ? 1 : 0;
    int last = hyphenated.length() - (hyphenated.endsWith("-") ? 1 : 0);
    return first < last ? hyphenated.substring(first, last) : "";
  }

  private static Vocabulary read(String resource) {
    ObjectMapper yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      return new Vocabulary(yaml.readValue(in, Content.class));
    } catch (IOException e) {
      throw new UncheckedIOException("vocabulary.yaml: " + e.getMessage(), e);
    }
  }

  private record Content(
      String taxonomyVersion,
      String taxonomyDigest,
      List<Partner> partners,
      List<Topic> topics,
      List<Label> instruments,
      List<Series> series) {}

  /**
   * One Japan engages with.
   *
   * @param key ISO 3166-1 alpha-2, or a name for organisations, as in the codebook
   * @param paper the name in the first column of the paper's Table 1, or null for one it lacks
   */
  public record Partner(String key, String en, String ja, @Nullable String paper) {}

  /**
   * A topic of the codebook.
   *
   * @param column the area's column in the paper's Table 1, or null for a key issue
   * @param section of the paper it comes from
   */
  public record Topic(
      String key, String en, String ja, @Nullable String column, @Nullable String section) {}

  /** A key with its two labels. */
  public record Label(String key, String en, String ja) {}

  /**
   * A row of meetings under one name.
   *
   * @param name canonical, English, without an ordinal
   * @param partners keys of those who sit with Japan; empty where they vary
   * @param instrument key of what its meetings are
   */
  public record Series(String name, String ja, List<String> partners, String instrument) {
    public Series {
      partners = List.copyOf(partners);
    }

    public String slug() {
      return Vocabulary.slug(name);
    }
  }
}
