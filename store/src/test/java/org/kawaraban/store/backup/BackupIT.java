package org.kawaraban.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.intake.RecordFixture;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.testbed.Testbed;

class BackupIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
  @TempDir Path directory;

  @BeforeEach
  void fill() {
    database.migrate();
    write(
        TestItem.named("a")
            .title("Tab\t, line\n, back\\slash 第７回")
            .published("2019-10-12")
            .tie("US", "cyber-dialogue")
            .own(TestItem.US_DIALOGUE, 7, "2019-10-11"));
    new ReviewDesk(database.dataSource(), CLOCK)
        .decide("me", "why", new Act.Pin("japan-us-cyber-dialogue/7", Field.PLACE, "Osaka"));
    RecordFixture.followDecisions(database.jdbi());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRestoredRecordIsTheSameAndGoesOn() throws IOException {
    Path file = backup();
    try (Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      Restore.read(file, empty);

      assertThat(RecordDump.of(empty.jdbi())).isEqualTo(RecordDump.of(database.jdbi()));
      assertThat(new ReviewDesk(empty.dataSource(), CLOCK).decisions())
          .isEqualTo(new ReviewDesk(database.dataSource(), CLOCK).decisions());
      TestItem more = TestItem.named("b").published("2020-01-01").tie("FR", "cyber-dialogue");
      RecordFixture.write(empty.jdbi(), List.of(more.tagged()), List.of());
      write(more);
      assertThat(RecordDump.of(empty.jdbi())).isEqualTo(RecordDump.of(database.jdbi()));
    }
  }

  @Test
  void aBackupIsOneStateWhoeverWritesMeanwhile() throws IOException {
    String before = RecordDump.of(database.jdbi());
    Path file = directory.resolve("backup.zip");
    database
        .jdbi()
        .useTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> {
              handle.createQuery("select count(*) from store.item").mapTo(Long.class).one();
              write(TestItem.named("meanwhile").tie("EU", "cyber-dialogue"));
              Backup.write(handle, file);
            });

    try (Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      Restore.read(file, empty);
      assertThat(RecordDump.of(empty.jdbi())).isEqualTo(before);
    }
  }

  @Test
  void aDamagedFileIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path file = backup();
    Path changed = withAnotherPlace(file);
    Path cut = directory.resolve("cut.zip");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    try (Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      assertThatThrownBy(() -> Restore.read(changed, empty))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("table meeting has other bytes");
      assertThatThrownBy(() -> Restore.read(cut, empty))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no whole backup");
      assertThat(empty.hasSchema()).isFalse();
    }
  }

  /** A file that unpacks well and does not say what was written. */
  private Path withAnotherPlace(Path file) throws IOException {
    Path changed = directory.resolve("changed.zip");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            (entry.getName().equals("meeting.copy") ? text.replace("Osaka", "Kyoto") : text)
                .getBytes(UTF_8));
      }
    }
    return changed;
  }

  @Test
  void aRecordThatIsThereIsNotOverwritten() throws IOException {
    Path file = backup();

    assertThatThrownBy(() -> Restore.read(file, database)).hasMessageContaining("holds a record");
  }

  private Path backup() throws IOException {
    Path file = directory.resolve("backup.zip");
    database
        .jdbi()
        .useTransaction(
            TransactionIsolationLevel.REPEATABLE_READ, handle -> Backup.write(handle, file));
    return file;
  }

  private void write(TestItem item) {
    RecordFixture.write(database.jdbi(), List.of(item.tagged()), List.of());
  }
}
