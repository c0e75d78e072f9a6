package org.kawaraban.store.citation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a citation is written. */
public enum CitationFormat {
  /** For LaTeX, in UTF-8, with the fields of biblatex. */
  BIBTEX("application/x-bibtex", "bib"),

  /** For reference managers. */
  RIS("application/x-research-info-systems", "ris"),

  /** For citation processors: an array of one object. */
  CSL_JSON("application/vnd.citationstyles.csl+json", "json"),

  /** One sentence in English. */
  FOOTNOTE_EN("text/plain", "txt"),

  /** One sentence in Japanese. */
  FOOTNOTE_JA("text/plain", "txt");

  private final String mediaType;
  private final String extension;

  CitationFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Its name in requests and on the command line: {@code csl-json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CitationFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(CitationFormat::word).toList();
  }

  /** Without parameters; all are written in UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Of a file, without the dot. */
  public String extension() {
    return extension;
  }

  String write(Cited cited) {
    return switch (this) {
      case BIBTEX -> BibTex.write(cited);
      case RIS -> Ris.write(cited);
      case CSL_JSON -> CslJson.write(cited);
      case FOOTNOTE_EN -> Footnote.english(cited);
      case FOOTNOTE_JA -> Footnote.japanese(cited);
    };
  }
}
