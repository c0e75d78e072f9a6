package org.kawaraban.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Json;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.database.Digest;
import org.postgresql.PGConnection;

/** Fills an empty database from a backup. */
public final class Restore {
  /** Filled by the migrations themselves; the backup's row takes their place. */
  private static final List<String> FILLED_BY_MIGRATION = List.of("decisions_applied");

  /**
   * Checks every byte of the file, then makes the schema it was written with, fills it in one
   * transaction, brings it up to date, and sends the messages of the topics to where they were.
   *
   * <p>How far the topics were read is not restored: the next start reads them from their
   * beginning, which changes nothing that is there and adds what came since.
   *
   * @return how many rows it held
   * @throws IllegalArgumentException the file is no whole backup, or the database holds a record
   */
  public static long read(Path file, Database database, String bootstrapServers)
      throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
      Manifest manifest = manifest(file, zip);
      for (Manifest.Table table : manifest.tables()) {
        check(file, "table " + table.name(), rows(zip, table.entry()), table.sha256());
      }
      for (Manifest.Topic topic : manifest.topics()) {
        check(file, "topic " + topic.name(), rows(zip, topic.entry()), topic.sha256());
      }
      refuseNewer(file, manifest, database);
      TopicMessages messages = new TopicMessages(bootstrapServers);
      messages.refuseIfFilled();
      if (database.hasSchema() && holdsItems(database)) {
        throw new IllegalArgumentException(
            "the database holds a record; a backup is restored into an empty one");
      }
      database.migrateTo(manifest.schema());
      database.jdbi().useTransaction(handle -> fill(handle, zip, manifest));
      database.migrate();
      for (Manifest.Topic topic : manifest.topics()) {
        try (InputStream in = new BufferedInputStream(rows(zip, topic.entry()))) {
          messages.send(topic.name(), topic.messages(), in);
        }
      }
      return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
    } catch (ZipException e) {
      throw new IllegalArgumentException(file + " is no whole backup: " + e.getMessage(), e);
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new IllegalArgumentException(file + " is no backup: it has no " + Manifest.ENTRY);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = Json.read(new String(in.readAllBytes(), UTF_8), Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new IllegalArgumentException(
            "%s is a backup of format %d; this build reads %d"
                .formatted(file, manifest.format(), Manifest.FORMAT));
      }
      return manifest;
    }
  }

  private static void refuseNewer(Path file, Manifest manifest, Database database) {
    String newest = database.newestSchema();
    if (MigrationVersion.fromVersion(manifest.schema())
            .compareTo(MigrationVersion.fromVersion(newest))
        > 0) {
      throw new IllegalArgumentException(
          "%s was written by a newer version: its schema is %s, this build knows up to %s"
              .formatted(file, manifest.schema(), newest));
    }
  }

  private static void check(Path file, String what, InputStream content, String expected)
      throws IOException {
    MessageDigest sha = Digest.sha256();
    try (InputStream in = new DigestInputStream(content, sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(sha.digest()).equals(expected)) {
      throw new IllegalArgumentException(
          "%s is damaged: %s has other bytes than when it was written".formatted(file, what));
    }
  }

  private static InputStream rows(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException("the backup lacks its part " + name);
    }
    return zip.getInputStream(entry);
  }

  private static boolean holdsItems(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (select from store.item)
                          or exists (select from store.source_report)
                        """)
                    .mapTo(Boolean.class)
                    .one());
  }

  private static void fill(Handle handle, ZipFile zip, Manifest manifest) {
    handle.execute("set constraints all deferred");
    for (Manifest.Table table : manifest.tables()) {
      if (FILLED_BY_MIGRATION.contains(table.name())) {
        handle.execute("delete from store." + table.name());
      }
      if (table.name().equals("intake_offset")) {
        continue;
      }
      String copy =
          "copy store.%s (%s) from stdin"
              .formatted(table.name(), String.join(", ", table.columns()));
      try (InputStream in = rows(zip, table.entry())) {
        handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
      } catch (SQLException | IOException e) {
        throw new IllegalStateException("rows of store." + table.name() + " were refused", e);
      }
    }
    manifest
        .sequences()
        .forEach(
            (name, given) -> {
              if (given > 0) {
                handle
                    .createQuery("select setval(cast('store.' || :name as regclass), :given)")
                    .bind("name", name)
                    .bind("given", given)
                    .mapTo(Long.class)
                    .one();
              }
            });
  }

  private Restore() {}
}
