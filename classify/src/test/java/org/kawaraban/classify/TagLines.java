package org.kawaraban.classify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kawaraban.contract.PageLine;

/** Prints labels for a file of pages, to be scored by hand while rules are written. */
final class TagLines {
  public static void main(String[] args) throws IOException {
    Tagger tagger = Tagger.bundled();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      PageLine page = PageLine.parse(line);
      out.println(CodebookLabels.of(page.id(), tagger.tag(GoldPages.item(page))));
    }
  }

  private TagLines() {}
}
