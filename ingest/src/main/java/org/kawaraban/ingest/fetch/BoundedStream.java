package org.kawaraban.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes through and throws at the next one. */
final class BoundedStream extends FilterInputStream {
  private final int most;
  private long seen;

  BoundedStream(InputStream in, int most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int bytes) throws IOException {
    seen += bytes;
    if (seen > most) {
      throw new TooLong(most);
    }
  }

  /** There is more than may be read. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(int most) {
      super("longer than " + most + " bytes");
    }
  }
}
