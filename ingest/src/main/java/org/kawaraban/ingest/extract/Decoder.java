package org.kawaraban.ingest.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text: by byte order mark, then the text's own declaration, then the header, then
 * detection, then UTF-8.
 *
 * <p>Mojibake stored silently is worse than a page set aside, so a text with too many replacement
 * characters is refused.
 */
public final class Decoder {
  /** One replacement character in so many is a stray byte; more is the wrong charset. */
  private static final int CHARS_PER_REPLACEMENT = 200;

  private static final int DECLARATION_BYTES = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)"
              + "|<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_HEADER =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /**
   * Finds the charset and decodes by it.
   *
   * @param contentType the header, empty where there was none
   * @return the text; empty where no charset reads it
   */
  public static Optional<String> decode(byte[] bytes, String contentType) {
    Optional<String> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    String start =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    List<Supplier<Optional<Charset>>> ladder =
        List.of(
            () -> declared(start),
            () -> named(contentType, IN_HEADER),
            () -> detected(bytes),
            () -> Optional.of(StandardCharsets.UTF_8));
    return ladder.stream()
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .map(charset -> new String(bytes, charset))
        .filter(Decoder::isReadable)
        .findFirst();
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return readable(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return readable(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return readable(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static Optional<String> readable(String text) {
    return Optional.of(text).filter(Decoder::isReadable);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> named(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return charset(name);
  }

  /** A declaration that can be read byte by byte is not in UTF-16 or UTF-32, whatever it says. */
  private static Optional<Charset> declared(String start) {
    return named(start, DECLARED)
        .map(
            charset ->
                charset.name().matches("(?i)(x-)?utf-(16|32).*")
                    ? StandardCharsets.UTF_8
                    : charset);
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Decoder::charset);
  }

  /**
   * As browsers read them: pages that say Shift_JIS or Latin-1 mean Microsoft's supersets. ASCII
   * says nothing of what is not ASCII, so it is left to what comes next.
   */
  private static Optional<Charset> charset(String name) {
    String meant = name.matches("(?i)(x-)?s(hift)?[-_]?jis") ? "windows-31j" : name;
    try {
      Charset charset = Charset.forName(meant);
      return charset.equals(StandardCharsets.ISO_8859_1)
          ? Optional.of(Charset.forName("windows-1252"))
          : Optional.of(charset).filter(known -> !known.equals(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static boolean isReadable(String text) {
    long bad = text.chars().filter(c -> c == '\uFFFD' || c == 0).count();
    return bad == 0 || bad * CHARS_PER_REPLACEMENT < text.length();
  }

  private Decoder() {}
}
