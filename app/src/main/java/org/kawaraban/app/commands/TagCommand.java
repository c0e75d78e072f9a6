package org.kawaraban.app.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.classify.CodebookLabels;
import org.kawaraban.classify.Tagger;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PageLine;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.imports.PageLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tags pages from a file, one line out for each line in. Needs neither broker nor database. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Tags pages: one JSON line out per JSON line in, with the evidence of each label.",
      "A line that cannot be read is reported on standard error and the rest goes on."
    },
    footer = {
      "",
      "Lines in:  {\"id\",\"url\",\"source\",\"lang\",\"title\",\"published\",\"captured\",\"text\"}",
      "",
      "Examples:",
      "  kawaraban tag pages.jsonl > tagged.jsonl",
      "  head -1 pages.jsonl | kawaraban tag -"
    })
public final class TagCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "JSON Lines; - for standard input.")
  private String file = "-";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Tagger tagger = Tagger.bundled();
    SourceCatalogue catalogue = ProgramRun.catalogue(System.getenv());
    Clock clock = Clock.systemUTC();
    int refused = 0;
    try (BufferedReader lines = open()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          PageLine page = PageLine.parse(decoded(line));
          var tagging = tagger.tag(PageLines.toPressItem(page, clock.instant(), catalogue));
          out.println(Json.write(CodebookLabels.of(page.id(), tagging)));
        } catch (IllegalArgumentException e) {
          refused++;
          String name = file.equals("-") ? "standard input" : file;
          err.println("kawaraban: " + name + ":" + number + ": " + e.getMessage());
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserError("there is no file " + file, e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    } finally {
      out.flush();
    }
    return refused == 0 ? 0 : 1;
  }

  /** Latin-1 keeps every byte as it is, so that a line that is not UTF-8 spoils no other. */
  private BufferedReader open() throws IOException {
    InputStream bytes = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
  }

  private static String decoded(String bytes) {
    ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
      return line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }
}
