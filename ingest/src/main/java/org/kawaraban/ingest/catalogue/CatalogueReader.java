package org.kawaraban.ingest.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.yaml}; what is wrong with it is told with file and line. */
final class CatalogueReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(Duration.class, new SpanReader()))
          .build();

  /**
   * The file as written; absent lists are null.
   *
   * @param aliases former host to the one that stands in canonical URLs
   */
  record Content(
      @Nullable List<String> officialHosts,
      @Nullable Map<String, String> aliases,
      List<Source> sources) {}

  static Content read(String fileName, String yaml) {
    try {
      Content content = YAML.readValue(yaml, Content.class);
      if (content == null || content.sources() == null) {
        throw new BadCatalogue(fileName + ":1: the key sources is missing", new IOException());
      }
      return content;
    } catch (JsonMappingException e) {
      Optional<String> notYaml = YamlLines.problem(yaml);
      if (notYaml.isPresent()) {
        throw new BadCatalogue(fileName + ":" + notYaml.get(), e);
      }
      int line = YamlLines.of(yaml).lineOf(e.getPath(), lineOf(e));
      throw new BadCatalogue(fileName + ":" + line + ": " + reason(e), e);
    } catch (JsonProcessingException e) {
      String where = YamlLines.problem(yaml).orElse(lineOf(e) + ": " + e.getOriginalMessage());
      throw new BadCatalogue(fileName + ":" + where, e);
    }
  }

  private static int lineOf(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private static String reason(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown key "
          + unknown.getPropertyName()
          + "; known here: "
          + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    }
    if (e instanceof InvalidFormatException bad && bad.getTargetType().isEnum()) {
      String allowed =
          Stream.of(bad.getTargetType().getEnumConstants())
              .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return path(e) + " is " + bad.getValue() + "; allowed: " + allowed;
    }
    if (e instanceof MismatchedInputException && !(e.getCause() instanceof RuntimeException)) {
      return path(e) + " does not have the form this key has; see docs/sources.md";
    }
    Throwable root = e;
    while (root instanceof JsonProcessingException && root.getCause() != null) {
      root = root.getCause();
    }
    String sentence =
        root instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : root.getMessage();
    return sentence == null ? root.getClass().getSimpleName() : sentence;
  }

  /** {@code sources[2].listing.urls}. */
  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty() ? "the file" : path.substring(path.startsWith(".") ? 1 : 0);
  }

  /** Spans as people write them: a whole number and s, m, h or d. */
  private static final class SpanReader extends StdDeserializer<Duration> {
    private static final long serialVersionUID = 1L;
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})([smhd])");

    SpanReader() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Matcher matcher = SHAPE.matcher(parser.getText());
      if (!matcher.matches()) {
        throw new JsonMappingException(
            parser, "not a span: " + parser.getText() + "; allowed: 5s, 15m, 6h, 45d");
      }
      long count = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "s" -> Duration.ofSeconds(count);
        case "m" -> Duration.ofMinutes(count);
        case "h" -> Duration.ofHours(count);
        default -> Duration.ofDays(count);
      };
    }
  }

  private CatalogueReader() {}
}
