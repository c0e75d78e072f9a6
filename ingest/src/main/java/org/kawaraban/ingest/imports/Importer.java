package org.kawaraban.ingest.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Topics;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.Article;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.extract.Decoder;
import org.kawaraban.ingest.extract.Extraction;
import org.kawaraban.ingest.extract.Language;
import org.kawaraban.ingest.extract.PageReader;
import org.kawaraban.ingest.extract.PageReader.RawPage;
import org.kawaraban.ingest.extract.PressItems;
import org.kawaraban.ingest.extract.PressItems.Capture;
import org.kawaraban.ingest.extract.PressItems.Said;
import org.kawaraban.ingest.publish.Outlet;

/**
 * Takes JSON Lines and saved HTML pages, through the same parsers as live ones. What is broken is
 * reported and kept as a dead letter of stage {@code import}; the rest goes on.
 */
public final class Importer {
  private static final String STAGE = "import";

  /** The subject of a refused line, {@code file:line}; that of a page has no number. */
  private static final Pattern LINE = Pattern.compile(".*:\\d+", Pattern.DOTALL);

  /** A longer line or page could not be kept as one message. */
  private static final int MAX_BYTES = Topics.MAX_MESSAGE_BYTES - 64 * 1024;

  private final SourceCatalogue catalogue;
  private final Outlet outlet;
  private final Clock clock;

  public Importer(SourceCatalogue catalogue, Outlet outlet, Clock clock) {
    this.catalogue = catalogue;
    this.outlet = outlet;
    this.clock = clock;
  }

  /**
   * Imports files, and of directories all files below them that are of a known kind ({@code
   * .jsonl}, {@code .ndjson}, {@code .html}, {@code .htm}), in the order of their names. Returns
   * when the broker has everything.
   */
  public ImportSummary importAll(List<Path> paths) {
    Ledger ledger = new Ledger(outlet);
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.equals(path) || Kind.of(file) != Kind.OTHER)
            .sorted()
            .forEach(file -> importFile(file, ledger));
      } catch (IOException | UncheckedIOException e) {
        ledger.refuse(path.toString(), "cannot be read: " + e.getMessage());
      }
    }
    return ledger.close();
  }

  /**
   * Tries a dead letter of stage {@code import} or {@code ingest} again.
   *
   * @return why it is still refused; empty where it was taken
   */
  public Optional<String> redrive(DeadLetter letter) {
    byte[] bytes = letter.value();
    if (bytes == null || bytes.length == 0) {
      return Optional.of(
          "the letter has no bytes; `kawaraban reextract` reads those among the captures again");
    }
    try {
      boolean ofLine = letter.stage().equals(STAGE) && LINE.matcher(letter.subject()).matches();
      PressItem item = ofLine ? line(bytes) : page(bytes, urlOf(letter));
      outlet.publish(item).join();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Optional<URI> urlOf(DeadLetter letter) {
    return letter.stage().equals("ingest")
        ? CanonicalUrl.parse(letter.subject(), catalogue)
        : Optional.empty();
  }

  private void importFile(Path file, Ledger ledger) {
    try {
      switch (Kind.of(file)) {
        case LINES -> importLines(file, ledger);
        case PAGE -> importPage(file, ledger);
        case OTHER ->
            ledger.refuse(
                file.toString(), "not a known kind; allowed: .jsonl, .ndjson, .html, .htm");
      }
    } catch (IOException e) {
      ledger.refuse(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private void importLines(Path file, Ledger ledger) throws IOException {
    try (RawLines lines = new RawLines(file, MAX_BYTES)) {
      int number = 0;
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
          continue;
        }
        try {
          if (lines.wasCut()) {
            throw new IllegalArgumentException("longer than " + MAX_BYTES + " bytes");
          }
          ledger.take(line(line));
        } catch (IllegalArgumentException e) {
          ledger.setAside(letter(file + ":" + number, String.valueOf(e.getMessage()), line));
        }
      }
    }
  }

  private void importPage(Path file, Ledger ledger) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      ledger.refuse(file.toString(), "longer than " + MAX_BYTES + " bytes");
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      ledger.take(page(bytes, Optional.empty()));
    } catch (IllegalArgumentException e) {
      ledger.setAside(letter(file.toString(), String.valueOf(e.getMessage()), bytes));
    }
  }

  private static DeadLetter letter(String subject, String reason, byte[] bytes) {
    return new DeadLetter(STAGE, reason, subject, null, null, bytes);
  }

  private PressItem line(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
    String line = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return PageLines.toPressItem(PageLine.parse(line), clock.instant(), catalogue);
  }

  private PressItem page(byte[] bytes, Optional<URI> known) {
    URI url =
        known
            .or(() -> Decoder.decode(bytes, "").flatMap(html -> SavedPage.urlOf(html, catalogue)))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the page does not say its URL; allowed: a canonical link, og:url or a"
                            + " \"saved from url\" comment"));
    Source source = catalogue.sourceOf(url).orElse(null);
    Article article =
        PageReader.read(new RawPage(bytes, ""), url, PageReader.rulesOf(source))
            .match(Extraction.Extracted::article, Importer::refuse);
    return item(url, source == null ? STAGE : source.id(), source, article);
  }

  private static Article refuse(Extraction.Unreadable unreadable) {
    throw new IllegalArgumentException(unreadable.reason());
  }

  private PressItem item(URI url, String name, @Nullable Source source, Article article) {
    Instant now = clock.instant();
    String lang = article.lang().isEmpty() && source != null ? source.lang() : article.lang();
    Said said =
        new Said(
            ItemId.of(url),
            url,
            Language.of(lang, article.text()),
            article.title(),
            article.ruledDate() == null ? article.foundDate() : article.ruledDate(),
            Completeness.FULL,
            article.text());
    Capture capture = new Capture(name, catalogue.tierOf(url), Origin.IMPORT, now, null);
    return PressItems.of(said, capture, article, catalogue);
  }

  /** What a file is, by its name. */
  private enum Kind {
    LINES,
    PAGE,
    OTHER;

    static Kind of(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
        return LINES;
      }
      return name.endsWith(".html") || name.endsWith(".htm") ? PAGE : OTHER;
    }
  }
}
