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
import org.kawaraban.store.dataset.Releases;

/**
 * Files of an instance's directory in a backup. Captures and releases are written once and never
 * changed: those that come while a backup is written may or may not be in it.
 */
enum KeptFiles {
  /** Pages under the digest of what was fetched. */
  CAPTURES("captures/", "[0-9a-f]+\\.warc\\.gz"),

  /** Files of each release below its version, and beside it all as one. */
  RELEASES("releases/", Releases.FILES);

  private final String prefix;
  private final String names;

  KeptFiles(String prefix, String names) {
    this.prefix = prefix;
    this.names = names;
  }

  /**
   * @param instance the directory of the instance
   */
  Manifest.Files write(Path instance, ZipOutputStream zip) throws IOException {
    MessageDigest sha = Digest.sha256();
    Path directory = instance.resolve(prefix);
    List<String> files = List.of();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        files =
            all.filter(Files::isRegularFile)
                .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                .filter(name -> name.matches(names))
                .sorted()
                .toList();
      }
    }
    // Captures are compressed already.
    zip.setLevel(this == CAPTURES ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
    for (String name : files) {
      Path file = directory.resolve(name);
      ZipEntry entry = new ZipEntry(prefix + name);
      entry.setLastModifiedTime(Files.getLastModifiedTime(file));
      zip.putNextEntry(entry);
      sha.update(name.getBytes(UTF_8));
      // Closing it would close the file.
      Files.copy(file, new DigestOutputStream(zip, sha));
      zip.closeEntry();
    }
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    return new Manifest.Files(files.size(), HexFormat.of().formatHex(sha.digest()));
  }

  /** What a backup holds, in the order in which it was written. */
  Manifest.Files in(ZipFile zip) throws IOException {
    MessageDigest sha = Digest.sha256();
    long files = 0;
    for (ZipEntry entry : entries(zip)) {
      sha.update(name(entry).getBytes(UTF_8));
      try (InputStream in = zip.getInputStream(entry)) {
        in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
      }
      files++;
    }
    return new Manifest.Files(files, HexFormat.of().formatHex(sha.digest()));
  }

  /**
   * Brings all to the directory of an instance, each under its name once it is whole, with the time
   * it had: releases are told apart by it.
   */
  void restore(ZipFile zip, Path instance) throws IOException {
    Path directory = instance.resolve(prefix);
    for (ZipEntry entry : entries(zip)) {
      Path file = directory.resolve(name(entry));
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      Files.createDirectories(file.getParent());
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.setLastModifiedTime(draft, entry.getLastModifiedTime());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private List<ZipEntry> entries(ZipFile zip) {
    return zip.stream()
        .<ZipEntry>map(entry -> entry)
        .filter(entry -> entry.getName().startsWith(prefix))
        .toList();
  }

  /** No name leads out of the directory. */
  private String name(ZipEntry entry) {
    String name = entry.getName().substring(prefix.length());
    if (!name.matches(names)) {
      throw new IllegalArgumentException(
          "the backup holds " + entry.getName() + ", which no instance keeps");
    }
    return name;
  }
}
