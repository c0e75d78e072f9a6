package org.kawaraban.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.kawaraban.store.database.Digest;

/**
 * Captures in a backup. A capture is written once, under the digest of what was fetched, and never
 * changed: those that come while a backup is written may or may not be in it.
 */
final class CaptureFiles {
  private static final String PREFIX = "captures/";
  private static final String SUFFIX = ".warc.gz";

  static Manifest.Captures write(Path directory, ZipOutputStream zip) throws IOException {
    MessageDigest sha = Digest.sha256();
    List<Path> files = List.of();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> all = Files.list(directory)) {
        files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
      }
    }
    zip.setLevel(Deflater.NO_COMPRESSION); // They are compressed already.
    for (Path file : files) {
      String name = file.getFileName().toString();
      zip.putNextEntry(new ZipEntry(PREFIX + name));
      sha.update(name.getBytes(UTF_8));
      // Closing it would close the file.
      Files.copy(file, new DigestOutputStream(zip, sha));
      zip.closeEntry();
    }
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    return new Manifest.Captures(files.size(), HexFormat.of().formatHex(sha.digest()));
  }

  /** What a backup holds, in the order in which it was written. */
  static Manifest.Captures in(ZipFile zip) throws IOException {
    MessageDigest sha = Digest.sha256();
    long files = 0;
    for (ZipEntry entry : entries(zip)) {
      sha.update(name(entry).getBytes(UTF_8));
      try (InputStream in = zip.getInputStream(entry)) {
        in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
      }
      files++;
    }
    return new Manifest.Captures(files, HexFormat.of().formatHex(sha.digest()));
  }

  /** Brings all to a directory, each under its name once it is whole. */
  static void restore(ZipFile zip, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (ZipEntry entry : entries(zip)) {
      Path file = directory.resolve(name(entry));
      Path draft = directory.resolve(name(entry) + ".part");
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static List<ZipEntry> entries(ZipFile zip) {
    return zip.stream()
        .<ZipEntry>map(entry -> entry)
        .filter(entry -> entry.getName().startsWith(PREFIX))
        .toList();
  }

  /** No name leads out of the directory. */
  private static String name(ZipEntry entry) {
    String name = entry.getName().substring(PREFIX.length());
    if (!name.matches("[0-9a-f]+\\.warc\\.gz")) {
      throw new IllegalArgumentException("the backup holds " + entry.getName() + ", no capture");
    }
    return name;
  }

  private CaptureFiles() {}
}
