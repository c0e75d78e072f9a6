package org.kawaraban.store.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.kawaraban.store.database.Digest;

/**
 * What a file holds, told by its bytes.
 *
 * @param sha256 64 hexadecimal digits
 */
record FileDigest(String sha256, long bytes) {
  static FileDigest of(Path file) throws IOException {
    MessageDigest sha = Digest.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new FileDigest(HexFormat.of().formatHex(sha.digest()), bytes);
    }
  }
}
