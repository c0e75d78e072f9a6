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
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.contract.Json;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.database.Digest;
import org.postgresql.PGConnection;

/** Fills an empty instance from a backup. */
public final class Restore {
  /** Filled before anything is recorded; the backup's row takes the place of theirs. */
  private static final Set<String> FILLED_AT_START =
      Set.of("store.decisions_applied", "store.beginning");

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;
  private final InstanceParts target;
  private final Jdbi jdbi;
  private final DataSource database;
  private final TopicMessages messages;

  private Restore(
      Path file, ZipFile zip, Manifest manifest, DataSource database, InstanceParts target) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
    this.target = target;
    this.database = database;
    this.jdbi = Database.jdbi(database);
    this.messages = new TopicMessages(target.bootstrapServers());
  }

  /**
   * Checks every byte of the file, then makes the schemas it was written with, fills them in one
   * transaction, and brings them up to date. Messages and files come to their places before that
   * transaction ends: where anything fails, the database stays empty and the topics are emptied.
   *
   * <p>How far the record read its topics is not restored: the next start reads them from their
   * beginning, which changes nothing that is there and adds what came since.
   *
   * @return how many rows it held
   * @throws IllegalArgumentException the file is no whole backup, or the instance is not empty
   */
  public static long read(Path file, DataSource database, InstanceParts target) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
      Manifest manifest = manifest(file, zip);
      Restore restore = new Restore(file, zip, manifest, database, target);
      restore.checkBytes();
      restore.refuseWhatCannotBe();
      restore.fill();
      return manifest.rows();
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

  private void checkBytes() throws IOException {
    for (Manifest.Schema schema : manifest.schemas()) {
      for (Manifest.Table table : schema.tables()) {
        check("table " + schema.name() + "." + table.name(), schema.entry(table), table.sha256());
      }
    }
    for (Manifest.Topic topic : manifest.topics()) {
      check("topic " + topic.name(), topic.entry(), topic.sha256());
    }
    if (manifest.captures() != null && !manifest.captures().equals(KeptFiles.CAPTURES.in(zip))) {
      throw damaged("the directory of captures");
    }
    if (manifest.releases() != null && !manifest.releases().equals(KeptFiles.RELEASES.in(zip))) {
      throw damaged("the directory of releases");
    }
  }

  private void check(String what, String entry, String expected) throws IOException {
    MessageDigest sha = Digest.sha256();
    try (InputStream in = new DigestInputStream(content(entry), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(sha.digest()).equals(expected)) {
      throw damaged(what);
    }
  }

  private IllegalArgumentException damaged(String what) {
    return new IllegalArgumentException(
        "%s is damaged: %s has other bytes than when it was written".formatted(file, what));
  }

  private InputStream content(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException(file + " lacks its part " + name);
    }
    return zip.getInputStream(entry);
  }

  private void refuseWhatCannotBe() {
    for (Manifest.Schema schema : manifest.schemas()) {
      String newest = ours(schema).newestVersion(database);
      if (MigrationVersion.fromVersion(schema.version())
              .compareTo(MigrationVersion.fromVersion(newest))
          > 0) {
        throw new IllegalArgumentException(
            "%s was written by a newer version: its schema %s is %s, this build knows up to %s"
                .formatted(file, schema.name(), schema.version(), newest));
      }
    }
    messages.refuseIfFilled();
    Optional<String> filled = jdbi.withHandle(this::filledTable);
    if (filled.isPresent()) {
      throw new IllegalArgumentException(
          "the database holds a record (%s has rows); a backup is restored into an empty instance"
              .formatted(filled.get()));
    }
  }

  private ProgramSchema ours(Manifest.Schema schema) {
    return target.schemas().stream()
        .filter(known -> known.name().equals(schema.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s holds a schema %s, which this build does not know"
                        .formatted(file, schema.name())));
  }

  private Optional<String> filledTable(Handle handle) {
    return manifest.schemas().stream()
        .flatMap(
            schema -> schema.tables().stream().map(table -> schema.name() + "." + table.name()))
        .filter(table -> !FILLED_AT_START.contains(table) && holdsRows(handle, table))
        .findFirst();
  }

  private static boolean holdsRows(Handle handle, String table) {
    boolean there =
        handle
            .createQuery("select to_regclass(:table) is not null")
            .bind("table", table)
            .mapTo(Boolean.class)
            .one();
    return there
        && handle
            .createQuery("select exists (select from %s)".formatted(table))
            .mapTo(Boolean.class)
            .one();
  }

  private void fill() throws IOException {
    for (Manifest.Schema schema : manifest.schemas()) {
      ours(schema).migrate(database, schema.version());
    }
    try {
      jdbi.useTransaction(
          handle -> {
            handle.execute("set constraints all deferred");
            for (Manifest.Schema schema : manifest.schemas()) {
              fill(handle, schema);
            }
            for (Manifest.Topic topic : manifest.topics()) {
              try (InputStream in = new BufferedInputStream(content(topic.entry()))) {
                messages.send(topic.name(), topic.messages(), in);
              }
            }
            if (target.directory().isPresent()) {
              KeptFiles.CAPTURES.restore(zip, target.directory().get());
              KeptFiles.RELEASES.restore(zip, target.directory().get());
            }
          });
    } catch (IOException | RuntimeException e) {
      messages.empty();
      throw e;
    }
    for (Manifest.Schema schema : manifest.schemas()) {
      ours(schema).migrate(database, "latest");
    }
  }

  private void fill(Handle handle, Manifest.Schema schema) {
    for (Manifest.Table table : schema.tables()) {
      String name = schema.name() + "." + table.name();
      if (FILLED_AT_START.contains(name)) {
        handle.execute("delete from " + name);
      }
      String copy = "copy %s (%s) from stdin".formatted(name, String.join(", ", table.columns()));
      try (InputStream in = content(schema.entry(table))) {
        handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
      } catch (SQLException | IOException e) {
        throw new IllegalStateException("rows of " + name + " were refused", e);
      }
    }
    schema
        .sequences()
        .forEach(
            (name, given) -> {
              if (given > 0) {
                handle
                    .createQuery("select setval(cast(:name as regclass), :given)")
                    .bind("name", schema.name() + "." + name)
                    .bind("given", given)
                    .mapTo(Long.class)
                    .one();
              }
            });
  }
}
