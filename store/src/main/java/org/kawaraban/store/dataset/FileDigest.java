package org.kawaraban.store.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file holds, told by its bytes.
 *
 * @param sha256 64 hexadecimal digits
 */
record FileDigest(String sha256, long bytes) {
  static FileDigest of(Path file) throws IOException {
    MessageDigest sha = newSha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new FileDigest(HexFormat.of().formatHex(sha.digest()), bytes);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
