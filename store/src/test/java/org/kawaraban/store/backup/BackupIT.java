package org.kawaraban.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.embedded.EmbeddedBroker;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.dataset.Quality;
import org.kawaraban.store.dataset.Release;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.testbed.Testbed;

class BackupIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);

  /** Tables whose names are not in the order in which they have to be filled. */
  private static final ProgramSchema OTHER =
      new ProgramSchema("other", "history", "classpath:org/kawaraban/store/backup/other");

  private static final String FILL_OTHER =
      """
      insert into other.page default values;
      insert into other.page default values;
      insert into other.a_word values (1, 'of a'), (2, 'of b')
      """;

  @TempDir Path directory;
  @TempDir Path instance;

  @TempDir static Path brokers;
  private static EmbeddedBroker source;

  /** Of the test's own: on a cluster that others use topics are never empty. */
  @BeforeAll
  static void startBroker() {
    source = EmbeddedBroker.start(brokers.resolve("source"));
    createTopics(source);
  }

  @AfterAll
  static void stopBroker() {
    source.close();
  }

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
      restore(file, empty);

      assertThat(RecordDump.of(empty.jdbi())).isEqualTo(RecordDump.of(database.jdbi()));
      assertThat(recorded(empty)).isEqualTo(recorded(database));
      assertThat(new ReviewDesk(empty.dataSource(), CLOCK).decisions())
          .isEqualTo(new ReviewDesk(database.dataSource(), CLOCK).decisions());
      TestItem more = TestItem.named("b").published("2020-01-01").tie("FR", "cyber-dialogue");
      RecordFixture.write(empty.jdbi(), List.of(more.tagged()), List.of());
      write(more);
      assertThat(RecordDump.of(empty.jdbi())).isEqualTo(RecordDump.of(database.jdbi()));
    }
  }

  @Test
  void anInstanceThatWasStartedAndHoldsNothingIsEmpty() throws IOException {
    Path file = backup();
    try (Database started = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      started.migrate();
      RecordFixture.followDecisions(started.jdbi());
      restore(file, started);

      assertThat(recorded(started)).isEqualTo(recorded(database));
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
              Backup.write(handle, parts(source), file);
            });

    try (Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      restore(file, empty);
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
      assertThatThrownBy(() -> restore(changed, empty))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("table store.meeting has other bytes");
      assertThatThrownBy(() -> restore(cut, empty))
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
            (entry.getName().equals("store/meeting.copy") ? text.replace("Osaka", "Kyoto") : text)
                .getBytes(UTF_8));
      }
    }
    return changed;
  }

  @Test
  void aRecordThatIsThereIsNotOverwritten() throws IOException {
    Path file = backup();

    assertThatThrownBy(() -> restore(file, database)).hasMessageContaining("holds a record");
  }

  @Test
  void messagesLieWhereTheyLayAndAClusterThatHasSomeIsRefused() throws Exception {
    try (Producer<byte[], byte[]> producer =
        Producers.open(source.bootstrapServers(), "backup-test")) {
      for (int number = 0; number < 700; number++) {
        byte[] key = number % 7 == 0 ? null : ("k" + number % 50).getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> message =
            new ProducerRecord<>(
                TopicMessages.NAMES.get(number % 4),
                number % 12,
                1_600_000_000_000L + number,
                key,
                ("第" + number).getBytes(UTF_8));
        message.headers().add("reason", number % 2 == 0 ? null : "why".getBytes(UTF_8));
        producer.send(message).get();
      }
    }
    Path file = backup();
    try (EmbeddedBroker target = EmbeddedBroker.start(directory.resolve("target"));
        Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
        Database another = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      Restore.read(file, empty.dataSource(), parts(target));

      assertThat(messages(target)).isEqualTo(messages(source)).hasSizeGreaterThan(10_000);
      assertThatThrownBy(() -> Restore.read(file, another.dataSource(), parts(target)))
          .hasMessageContaining("topic press-items has messages");
      assertThat(another.hasSchema()).isFalse();
    }
  }

  @Test
  void aBackupOfANewerVersionIsRefused() throws IOException {
    Path file = backup();
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path manifest = zip.getPath(Manifest.ENTRY);
      Files.writeString(
          manifest,
          Files.readString(manifest).replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"999\""));
    }
    try (Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      assertThatThrownBy(() -> restore(file, empty))
          .hasMessageContaining("was written by a newer version: its schema store is 999");
      assertThat(empty.hasSchema()).isFalse();
    }
  }

  @Test
  void otherProgramsOfTheInstanceAndItsFilesComeAlong() throws IOException {
    Path captures = Files.createDirectories(instance.resolve("captures"));
    Files.writeString(captures.resolve("0a.warc.gz"), "as it was fetched");
    Files.writeString(captures.resolve("0b.warc.gz.part"), "half");
    Releases releases = new Releases(instance.resolve("releases"));
    KeptRelease released = database.jdbi().inTransaction(handle -> offer(releases, handle));
    Path unfinished = Files.createDirectories(instance.resolve("releases/.new-1/files"));
    Files.writeString(unfinished.resolve("items.csv"), "half");
    OTHER.migrate(database.dataSource(), "latest");
    database.jdbi().useHandle(handle -> handle.execute(FILL_OTHER));
    Path file = backup();
    Path restored = directory.resolve("restored-instance");
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("restored"));
        Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      Restore.read(file, empty.dataSource(), parts(broker, restored));

      assertThat(empty.jdbi().withHandle(BackupIT::other))
          .isEqualTo(List.of("of a", "of b"))
          .isEqualTo(database.jdbi().withHandle(BackupIT::other));
      empty.jdbi().useHandle(handle -> handle.execute("insert into other.page default values"));
      assertThat(restored.resolve("captures/0a.warc.gz")).hasContent("as it was fetched");
      assertThat(restored.resolve("captures/0b.warc.gz.part")).doesNotExist();
      KeptRelease again = new Releases(restored.resolve("releases")).all().get(0);
      assertThat(again.zip().sha256()).isEqualTo(released.zip().sha256());
      assertThat(again.files())
          .extracting(KeptRelease.FileOf::sha256)
          .isEqualTo(released.files().stream().map(KeptRelease.FileOf::sha256).toList());
      assertThat(again.offered()).isEqualTo(released.offered().truncatedTo(ChronoUnit.SECONDS));
      assertThat(restored.resolve("releases/.new-1")).doesNotExist();
    }
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aRestoreThatFailsHalfWayLeavesTheInstanceEmptyAndCanBeTriedAgain() throws IOException {
    write(TestItem.named("b").tie("EU", "cyber-dialogue"));
    Path captured = Files.createDirectories(instance.resolve("captures")).resolve("0a.warc.gz");
    Files.writeString(captured, "as it was fetched");
    Path file = backup();
    Path blocked = Files.writeString(directory.resolve("blocked"), "a file, no directory");
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("restored"));
        Database empty = Database.open(Testbed.shared().freshDatabaseUrl(), 3)) {
      assertThatThrownBy(() -> Restore.read(file, empty.dataSource(), parts(broker, blocked)))
          .isInstanceOf(IOException.class);

      assertThat(count(empty, "store.item")).isZero();
      Restore.read(file, empty.dataSource(), parts(broker));
      assertThat(RecordDump.of(empty.jdbi())).isEqualTo(RecordDump.of(database.jdbi()));
    }
  }

  private static long count(Database database, String table) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  /** When the record began, and since when each cell is filled. */
  private static List<String> recorded(Database of) {
    return of.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select at::text from store.beginning
                        union all select item || recorded from store.cell_evidence
                        """)
                    .mapTo(String.class)
                    .list());
  }

  private static List<String> other(Handle handle) {
    return handle
        .createQuery("select words from other.a_word join other.page on page = id order by id")
        .mapTo(String.class)
        .list();
  }

  private InstanceParts parts(EmbeddedBroker broker) {
    return parts(broker, instance);
  }

  private static InstanceParts parts(EmbeddedBroker broker, Path instance) {
    return new InstanceParts(
        List.of(ProgramSchema.STORE, OTHER), broker.bootstrapServers(), Optional.of(instance));
  }

  private static KeptRelease offer(Releases releases, Handle handle) throws IOException {
    return releases.offer(
        handle,
        new Release.Request(
            List.of(),
            new Quality(Json.mapper().createObjectNode(), ""),
            Optional.empty(),
            Optional.empty()));
  }

  private static byte[] messages(EmbeddedBroker broker) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String topic : TopicMessages.NAMES) {
      new TopicMessages(broker.bootstrapServers()).write(topic, all);
    }
    return all.toByteArray();
  }

  /** Into a cluster of its own. */
  private void restore(Path file, Database target) throws IOException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("restored"))) {
      Restore.read(file, target.dataSource(), parts(broker));
    }
  }

  static void createTopics(EmbeddedBroker broker) {
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
    }
  }

  private Path backup() throws IOException {
    Path file = directory.resolve("backup.zip");
    database
        .jdbi()
        .useTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> Backup.write(handle, parts(source), file));
    return file;
  }

  private void write(TestItem item) {
    RecordFixture.write(database.jdbi(), List.of(item.tagged()), List.of());
  }
}
