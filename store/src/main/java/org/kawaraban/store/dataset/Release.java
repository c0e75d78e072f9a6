package org.kawaraban.store.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.database.Digest;
import org.kawaraban.store.dataset.tables.RecordTables;
import org.kawaraban.store.dataset.tables.SourceTerms;
import org.kawaraban.store.dataset.tables.Table;
import org.kawaraban.store.dataset.tables.Tables;

/** Writes a release of the record into an empty directory. */
public final class Release {
  /** Line feeds everywhere: the same bytes on every system. */
  private static final ObjectWriter PRETTY =
      Json.mapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  /**
   * What a release is made with, beside the record.
   *
   * @param terms of every source that may be in it
   * @param quality of the labels, measured with the build that made them
   * @param doi registered for it, without the resolver
   * @param previous directory of the release before it, for the changelog
   */
  public record Request(
      Collection<SourceTerms> terms,
      Quality quality,
      Optional<String> doi,
      Optional<Path> previous) {
    public Request {
      terms = List.copyOf(terms);
    }

    /** The same, after another release unless it names one itself. */
    Request after(Optional<Path> last) {
      return new Request(terms, quality, doi, previous.or(() -> last));
    }
  }

  /**
   * Writes it.
   *
   * @param handle in a transaction of isolation REPEATABLE READ
   * @return the version of the release
   * @throws IllegalArgumentException the directory holds something, or the previous one is no
   *     release
   * @throws IOException the files cannot be written
   */
  public static String build(Handle handle, Path directory, Request request) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> present = Files.list(directory)) {
      if (present.findAny().isPresent()) {
        throw new IllegalArgumentException(directory + " is not empty; allowed: a new directory");
      }
    }
    new RecordTables(handle, directory, Vocabulary.bundled()).write(request.terms());
    Map<String, FileDigest> files = new TreeMap<>();
    for (Table table : Tables.ALL) {
      for (String format : List.of(".csv", ".json")) {
        files.put(table.name() + format, FileDigest.of(directory.resolve(table.name() + format)));
      }
    }
    Edition edition = Edition.of(newestCapture(handle), digest(files), request.doi());
    List<SourceTerms> sources = sourcesIn(handle, request.terms());
    write(directory, Descriptor.FILE, pretty(Descriptor.of(edition, files, sources)));
    write(directory, "dataset.jsonld", pretty(Companions.jsonLd(edition, files)));
    write(directory, "CITATION.cff", Companions.citation(edition));
    write(directory, "README.md", Companions.readme(edition, sources, request.quality()));
    write(directory, "quality.json", pretty(request.quality().figures()));
    write(directory, "codebook.md", codebook());
    write(
        directory,
        "CHANGELOG.md",
        request.previous().isEmpty()
            ? "# Changelog\n\nNo previous release was given to compare with.\n"
            : "# Changelog\n\n"
                + ReleaseDifference.between(request.previous().get(), directory).text());
    return edition.version();
  }

  private static @Nullable LocalDate newestCapture(Handle handle) {
    return handle
        .createQuery("select cast(max(captured at time zone 'UTC') as date) from store.revision")
        .mapTo(LocalDate.class)
        .findOne()
        .orElse(null);
  }

  private static List<SourceTerms> sourcesIn(Handle handle, Collection<SourceTerms> terms) {
    return handle
        .createQuery("select distinct source from store.item order by source")
        .mapTo(String.class)
        .stream()
        .map(
            source ->
                terms.stream()
                    .filter(known -> known.source().equals(source))
                    .findFirst()
                    .orElse(new SourceTerms(source, "", "", "")))
        .toList();
  }

  private static String digest(Map<String, FileDigest> files) {
    StringBuilder all = new StringBuilder();
    files.forEach((name, file) -> all.append(name).append(' ').append(file.sha256()).append('\n'));
    return Digest.of(all.toString());
  }

  /** The page of the documentation, which the build puts beside this class. */
  private static String codebook() throws IOException {
    try (InputStream in = Release.class.getResourceAsStream("codebook.md")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String pretty(ObjectNode json) {
    try {
      return PRETTY.writeValueAsString(json) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException("a tree is always JSON", e);
    }
  }

  private static void write(Path directory, String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text, UTF_8);
  }

  private Release() {}
}
