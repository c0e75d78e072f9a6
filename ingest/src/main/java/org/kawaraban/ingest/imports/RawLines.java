package org.kawaraban.ingest.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lines of a file as bytes, so that a refused one is kept as it was; long ones are cut. */
final class RawLines implements AutoCloseable {
  private final InputStream in;
  private final int maxBytes;
  private boolean cut;

  RawLines(Path file, int maxBytes) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
    this.maxBytes = maxBytes;
  }

  /** The next line without its end, or null after the last. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    cut = false;
    int read = in.read();
    if (read < 0) {
      return null;
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.size() < maxBytes) {
        line.write(read);
      } else {
        cut = true;
      }
    }
    return line.toByteArray();
  }

  /** Whether the last line was longer than allowed. */
  boolean wasCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
