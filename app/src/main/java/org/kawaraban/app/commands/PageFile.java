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
import java.util.function.Consumer;
import org.kawaraban.app.process.UserError;

/** JSON Lines from a file or standard input; a bad line is reported and spoils no other. */
final class PageFile {
  private static final String STANDARD_INPUT = "-";

  private final String file;

  /**
   * @param file a path, or {@code -} for standard input
   */
  PageFile(String file) {
    this.file = file;
  }

  /**
   * Hands over every line that is not blank. One its taker refuses with an {@link
   * IllegalArgumentException}, or that is not UTF-8, is reported to {@code err} with its number.
   *
   * @return the number of lines refused
   * @throws UserError the file is not there or cannot be read
   */
  int forEachLine(PrintWriter err, Consumer<String> taker) {
    int refused = 0;
    try (BufferedReader lines = open()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          taker.accept(decoded(line));
        } catch (IllegalArgumentException e) {
          refused++;
          String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
          err.println("kawaraban: " + name + ":" + number + ": " + e.getMessage());
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserError("there is no file " + file, e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
    return refused;
  }

  /** Latin-1 keeps every byte as it is, so that a line that is not UTF-8 spoils no other. */
  private BufferedReader open() throws IOException {
    InputStream bytes =
        file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
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
