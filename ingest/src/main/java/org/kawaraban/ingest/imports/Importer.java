package org.kawaraban.ingest.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Topics;
import org.kawaraban.ingest.catalogue.Listing.FeedRules.Body;
import org.kawaraban.ingest.catalogue.Opml;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.listing.ListedRow;
import org.kawaraban.ingest.listing.ListingOutcome;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingOutcome.SchemaChanged;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.listing.ListingReader.ListingPage;
import org.kawaraban.ingest.publish.Outlet;

/**
 * Takes JSON Lines, saved pages and PDFs, feeds and WARC files, through the same parsers as live
 * ones. What is broken is reported and kept as a dead letter of stage {@code import}; the rest goes
 * on.
 */
public final class Importer {
  /** What names of files it reads end in. */
  public static final String FILES = FileKind.ALLOWED;

  private static final String STAGE = "import";

  /** The subject of a refused line, {@code file:line}; that of a page has no number. */
  private static final Pattern LINE = Pattern.compile(".*:\\d+", Pattern.DOTALL);

  /** Stands for the address of a feed that no map names; relative links in it lead nowhere. */
  private static final URI UNNAMED_FEED = URI.create("https://feed.invalid/");

  private static final int MOST_ENTRIES = 100_000;

  /** A longer line or page could not be kept as one message. */
  private static final int MAX_BYTES = Topics.MAX_MESSAGE_BYTES - 64 * 1024;

  private final SourceCatalogue catalogue;
  private final Outlet outlet;
  private final UrlMap urls;
  private final ImportedItems items;

  public Importer(SourceCatalogue catalogue, Outlet outlet, Clock clock) {
    this.catalogue = catalogue;
    this.outlet = outlet;
    this.urls = new UrlMap(catalogue);
    this.items = new ImportedItems(catalogue, clock);
  }

  /**
   * Imports files, and of directories all files below them that are of a known kind, in the order
   * of their names. Returns when the broker has everything.
   */
  public ImportSummary importAll(List<Path> paths) {
    Ledger ledger = new Ledger(outlet);
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.equals(path) || FileKind.of(file) != FileKind.OTHER)
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
      PressItem item = ofLine ? items.line(bytes) : items.page(bytes, urlOf(letter));
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
      switch (FileKind.of(file)) {
        case LINES -> importLines(file, ledger);
        case PAGE, FEED -> importWhole(file, ledger);
        case WARC -> importWarc(file, ledger);
        case OTHER -> ledger.refuse(file.toString(), "not a known kind; allowed: " + FILES);
      }
    } catch (IOException | UncheckedIOException e) {
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
          ledger.take(items.line(line));
        } catch (IllegalArgumentException e) {
          ledger.setAside(letter(file + ":" + number, String.valueOf(e.getMessage()), line));
        }
      }
    }
  }

  /** What is read at once has to fit into a letter. */
  private void importWhole(Path file, Ledger ledger) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      ledger.refuse(file.toString(), "longer than " + MAX_BYTES + " bytes");
    } else if (FileKind.of(file) == FileKind.FEED) {
      importFeed(file, ledger);
    } else {
      importPage(file, ledger);
    }
  }

  private void importPage(Path file, Ledger ledger) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      ledger.take(items.page(bytes, urls.of(file)));
    } catch (IllegalArgumentException e) {
      ledger.setAside(letter(file.toString(), String.valueOf(e.getMessage()), bytes));
    }
  }

  private void importFeed(Path file, Ledger ledger) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    URI named = urls.of(file).orElse(UNNAMED_FEED);
    Source source = Opml.entry(named, Body.ENTRY);
    ListingOutcome outcome =
        new ListingReader(MOST_ENTRIES)
            .read(source, new ListingPage(bytes, "", named), LocalDate.EPOCH);
    if (outcome instanceof SchemaChanged changed) {
      ledger.setAside(letter(file.toString(), changed.reason(), bytes));
    } else if (outcome instanceof Listed listed) {
      for (ListedRow row : listed.rows()) {
        try {
          ledger.take(items.entry(row));
        } catch (IllegalArgumentException e) {
          ledger.refuse(file + ": " + row.title(), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private void importWarc(Path file, Ledger ledger) throws IOException {
    WarcPages.read(
        file,
        MAX_BYTES,
        found -> {
          String subject = file + ": " + found.url();
          try {
            if (!found.problem().isEmpty()) {
              throw new IllegalArgumentException(found.problem());
            }
            ledger.take(
                items.page(found.page(), CanonicalUrl.of(found.url(), catalogue), found.at()));
          } catch (IllegalArgumentException e) {
            ledger.setAside(letter(subject, String.valueOf(e.getMessage()), found.page().bytes()));
          }
        });
  }

  private static DeadLetter letter(String subject, String reason, byte[] bytes) {
    return new DeadLetter(STAGE, reason, subject, null, null, bytes);
  }
}
