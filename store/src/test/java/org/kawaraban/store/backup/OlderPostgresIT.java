package org.kawaraban.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.embedded.EmbeddedBroker;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** The record moves from the major version of PostgreSQL before ours, which the build fetches. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class OlderPostgresIT {
  @TempDir Path directory;

  @Test
  void aRecordMovesToTheNextMajorVersionByBackupAndRestore() throws IOException {
    Path data = directory.resolve("postgres/data-16");
    Path file = directory.resolve("backup.zip");
    String before;
    try (EmbeddedPostgres older = older(data);
        EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("old-broker"));
        Database database = Database.open(older.getJdbcUrl("postgres", "postgres"), 3)) {
      BackupIT.createTopics(broker);
      database.migrate();
      RecordFixture.write(
          database.jdbi(),
          List.of(
              TestItem.named("a")
                  .published("2019-10-12")
                  .tie("US", "cyber-dialogue")
                  .own(TestItem.US_DIALOGUE, 7, "2019-10-11")
                  .tagged()),
          List.of());
      before = RecordDump.of(database.jdbi());
      database
          .jdbi()
          .useTransaction(
              TransactionIsolationLevel.REPEATABLE_READ,
              handle -> Backup.write(handle, parts(broker), file));
    }
    Files.writeString(directory.resolve("postgres/current"), "data-16\n");

    assertThatThrownBy(
            () -> org.kawaraban.embedded.EmbeddedPostgres.start(directory.resolve("postgres")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds a database of PostgreSQL 16")
        .hasMessageContaining("kawaraban backup FILE");
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("new-broker"));
        Database newer = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      Restore.read(file, newer.dataSource(), parts(broker));

      assertThat(RecordDump.of(newer.jdbi())).isEqualTo(before);
    }
  }

  private static InstanceParts parts(EmbeddedBroker broker) {
    return new InstanceParts(
        List.of(ProgramSchema.STORE), broker.bootstrapServers(), Optional.empty());
  }

  private static EmbeddedPostgres older(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPgBinaryResolver((system, hardware) -> binaries())
        .start();
  }

  /** The one archive in the jar that the build put there. */
  private static InputStream binaries() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target/older-postgres"))) {
      ZipInputStream zip =
          new ZipInputStream(new FileInputStream(jars.findFirst().orElseThrow().toFile()));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          return zip;
        }
      }
    }
    throw new IOException("the jar of PostgreSQL's binaries has no archive");
  }
}
