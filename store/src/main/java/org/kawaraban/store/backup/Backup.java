package org.kawaraban.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.store.database.Digest;
import org.postgresql.PGConnection;

/** Writes a whole instance into a file. */
public final class Backup {
  /** It holds the secrets of channels: nobody else may read it. */
  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

  /**
   * Writes one state of the instance, whoever writes it meanwhile.
   *
   * @param handle in a transaction of isolation REPEATABLE READ; topics and files are read after
   *     the tables, so that all that the tables tell of is in them
   * @param file replaced where it is there; half a file is never left under this name
   * @return how many rows it holds
   */
  public static long write(Handle handle, InstanceParts parts, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(draft);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      if (Files.getFileStore(draft).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(draft, OWN);
      }
      List<Manifest.Schema> schemas = new ArrayList<>();
      for (ProgramSchema schema : parts.schemas()) {
        Optional<String> version = schema.version(handle);
        if (version.isPresent()) {
          schemas.add(schema(handle, schema, version.get(), zip));
        }
      }
      List<Manifest.Topic> topics = topics(new TopicMessages(parts.bootstrapServers()), zip);
      Manifest.Files captures = files(KeptFiles.CAPTURES, parts, zip);
      Manifest.Files releases = files(KeptFiles.RELEASES, parts, zip);
      Manifest manifest = new Manifest(Manifest.FORMAT, schemas, topics, captures, releases);
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(Json.write(manifest).getBytes(UTF_8));
      zip.closeEntry();
      zip.finish();
      out.flush();
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return manifest.rows();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Manifest.@Nullable Files files(
      KeptFiles kind, InstanceParts parts, ZipOutputStream zip) throws IOException {
    return parts.directory().isPresent() ? kind.write(parts.directory().get(), zip) : null;
  }

  private static Manifest.Schema schema(
      Handle handle, ProgramSchema schema, String version, ZipOutputStream zip) throws IOException {
    List<Manifest.Table> tables = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : schema.tables(handle).entrySet()) {
      zip.putNextEntry(new ZipEntry("%s/%s.copy".formatted(schema.name(), table.getKey())));
      tables.add(table(handle, schema.name(), table.getKey(), table.getValue(), zip));
      zip.closeEntry();
    }
    return new Manifest.Schema(schema.name(), version, tables, schema.sequences(handle));
  }

  private static Manifest.Table table(
      Handle handle, String schema, String table, List<String> columns, OutputStream out)
      throws IOException {
    MessageDigest sha = Digest.sha256();
    // Closing it would close the file.
    OutputStream rows = new DigestOutputStream(out, sha);
    String copy = "copy %s.%s (%s) to stdout".formatted(schema, table, String.join(", ", columns));
    try {
      long count =
          handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut(copy, rows);
      return new Manifest.Table(table, columns, count, HexFormat.of().formatHex(sha.digest()));
    } catch (SQLException e) {
      throw new IllegalStateException("rows of %s.%s cannot be read".formatted(schema, table), e);
    }
  }

  private static List<Manifest.Topic> topics(TopicMessages messages, ZipOutputStream zip)
      throws IOException {
    List<Manifest.Topic> topics = new ArrayList<>();
    for (String name : TopicMessages.NAMES) {
      zip.putNextEntry(new ZipEntry("topics/" + name));
      MessageDigest sha = Digest.sha256();
      // Buffered before it is digested; closing it would close the file.
      OutputStream out = new BufferedOutputStream(new DigestOutputStream(zip, sha));
      long count = messages.write(name, out);
      out.flush();
      zip.closeEntry();
      topics.add(new Manifest.Topic(name, count, HexFormat.of().formatHex(sha.digest())));
    }
    return topics;
  }

  private Backup() {}
}
