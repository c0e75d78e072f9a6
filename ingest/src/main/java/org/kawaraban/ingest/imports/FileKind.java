package org.kawaraban.ingest.imports;

import java.nio.file.Path;
import java.util.Locale;

/** What a file is, by its name. */
enum FileKind {
  LINES,
  PAGE,
  FEED,
  WARC,
  OTHER;

  /** For the message that refuses all else. */
  static final String ALLOWED =
      ".jsonl, .ndjson, .html, .htm, .pdf, .xml, .rss, .rdf, .atom, .warc, .warc.gz";

  static FileKind of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.(jsonl|ndjson)")) {
      return LINES;
    }
    if (name.matches(".*\\.(html?|pdf)")) {
      return PAGE;
    }
    if (name.matches(".*\\.(xml|rss|rdf|atom)")) {
      return FEED;
    }
    return name.matches(".*\\.warc(\\.gz)?") ? WARC : OTHER;
  }
}
