package org.kawaraban.ingest.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.Ladder;
import org.kawaraban.ingest.catalogue.Listing.CsvRules;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.extract.Links;
import org.kawaraban.ingest.extract.PrintedDate;
import org.kawaraban.ingest.listing.ListingOutcome.Empty;
import org.kawaraban.ingest.listing.ListingOutcome.Listed;
import org.kawaraban.ingest.listing.ListingOutcome.SchemaChanged;

/** A table with a header. Rows may be short; a row without a path is known by its first PDF. */
final class CsvListing {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private final CSVRecord header;
  private final CsvRules rules;
  private final URI base;
  private final Source source;

  private CsvListing(CSVRecord header, URI base, Source source) {
    this.header = header;
    this.rules = Objects.requireNonNull(source.listing().csv());
    this.base = base;
    this.source = source;
  }

  static ListingOutcome read(String text, URI url, Source source) {
    if (text.stripLeading().startsWith("<")) {
      return new SchemaChanged("markup where a CSV was expected");
    }
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      records = parser.getRecords();
    } catch (IOException | UncheckedIOException e) {
      return new SchemaChanged("not a CSV: " + e.getMessage());
    }
    if (records.isEmpty()) {
      return new SchemaChanged("the CSV has no header");
    }
    URI page = source.listing().page();
    return new CsvListing(records.get(0), page == null ? url : page, source)
        .read(records.subList(1, records.size()));
  }

  private ListingOutcome read(List<CSVRecord> records) {
    for (Ladder needed : List.of(rules.date(), rules.title(), rules.path())) {
      if (column(needed).isEmpty()) {
        return new SchemaChanged("no column " + needed.rungs() + " in " + header.toList());
      }
    }
    if (records.isEmpty()) {
      return new Empty();
    }
    List<ListedRow> rows = records.stream().flatMap(row -> row(row).stream()).toList();
    return rows.stream().noneMatch(row -> row.date() != null)
        ? new SchemaChanged("none of " + records.size() + " rows has a date and a title")
        : new Listed(rows, Optional.empty());
  }

  private Optional<ListedRow> row(CSVRecord record) {
    String title = cell(record, rules.title());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    PartialDate date =
        PrintedDate.find(cell(record, rules.date()), source.datePatterns()).orElse(null);
    List<URI> documents = documents(cell(record, rules.pdf()));
    URI page = page(cell(record, rules.path()));
    URI link = page == null && !documents.isEmpty() ? documents.get(0) : page;
    List<URI> attachments = documents.stream().filter(pdf -> !pdf.equals(link)).toList();
    return Optional.of(
        new ListedRow(link, title, date, cell(record, rules.summary()), "", attachments));
  }

  private @Nullable URI page(String path) {
    boolean none = path.isEmpty() || path.startsWith("#");
    return none ? null : Links.resolve(base, path).orElse(null);
  }

  /** {@code 120KB|/pdf/a.pdf;80KB|/pdf/b.pdf}; a path without a size is taken too. */
  private List<URI> documents(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(part -> part.substring(part.lastIndexOf('|') + 1).strip())
        .filter(path -> !path.isEmpty() && !path.startsWith("#"))
        .flatMap(path -> Links.resolve(base, path).stream())
        .distinct()
        .toList();
  }

  private String cell(CSVRecord record, Ladder ladder) {
    OptionalInt column = column(ladder);
    return column.isPresent() && column.getAsInt() < record.size()
        ? record.get(column.getAsInt()).strip()
        : "";
  }

  private OptionalInt column(Ladder ladder) {
    return ladder.rungs().stream()
        .mapToInt(this::column)
        .filter(column -> column >= 0 && column < header.size())
        .findFirst();
  }

  private int column(String name) {
    if (name.matches("#\\d{1,3}")) {
      return Integer.parseInt(name.substring(1)) - 1;
    }
    List<String> names =
        header.toList().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    return names.indexOf(name.toLowerCase(Locale.ROOT));
  }
}
