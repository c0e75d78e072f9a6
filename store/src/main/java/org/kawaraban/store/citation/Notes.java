package org.kawaraban.store.citation;

import java.util.ArrayList;
import java.util.List;

/** What has no field of its own: the archived version, the other sources, what terms ask for. */
final class Notes {
  static String english(Cited cited) {
    List<String> sentences = new ArrayList<>();
    if (!cited.note().isEmpty()) {
      sentences.add(cited.note());
    }
    sentences.add("Archived as revision " + cited.lead().revision() + ".");
    for (Cited.Page page : cited.otherSources()) {
      sentences.add(
          "Also: %s (accessed %s, revision %s)."
              .formatted(page.url().toASCIIString(), page.accessed(), page.revision()));
    }
    cited.attributions().forEach(attribution -> sentences.add(ended(attribution, ".")));
    return oneLine(String.join(" ", sentences));
  }

  static String japanese(Cited cited) {
    StringBuilder note = new StringBuilder(cited.noteJa());
    for (Cited.Page page : cited.otherSources()) {
      note.append(
          "ほかに%s（%s閲覧、版%s）。"
              .formatted(
                  page.url().toASCIIString(), Footnote.day(page.accessed()), page.revision()));
    }
    cited.attributions().forEach(attribution -> note.append(ended(attribution, "。")));
    return oneLine(note.toString());
  }

  /** No format has room for a second line, and PDF titles have them. */
  static String oneLine(String text) {
    return text.strip().replaceAll("[\\s\\u3000]*\\R[\\s\\u3000]*", " ");
  }

  private static String ended(String sentence, String end) {
    return sentence.endsWith(".") || sentence.endsWith("。") ? sentence : sentence + end;
  }

  private Notes() {}
}
