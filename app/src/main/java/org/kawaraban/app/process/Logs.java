package org.kawaraban.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Where the log goes. Must be chosen before the first logger is made, so no class on the way here
 * has one.
 */
public final class Logs {
  /** To a file that is rotated at 10 MB, ten of them kept. */
  public static void toFile(Path file) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("no log can be written at " + file, e);
    }
    System.setProperty("kawaraban.log.file", file.toString());
    choose("logback-file.xml");
  }

  /** To standard error, for a program that runs alone in a container. */
  public static void toStandardError() {
    choose("logback-stderr.xml");
  }

  private static void choose(String configuration) {
    System.setProperty("logback.configurationFile", configuration);
    // Now and by one thread: where several make the first logger, SLF4J says so on standard error.
    LoggerFactory.getILoggerFactory();
  }

  private Logs() {}
}
