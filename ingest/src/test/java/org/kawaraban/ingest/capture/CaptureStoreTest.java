package org.kawaraban.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class CaptureStoreTest {
  private static final CapturedPage PAGE =
      new CapturedPage(
          URI.create("https://www.mofa.go.jp/press/a.html"),
          "<p>本文</p>".getBytes(UTF_8),
          "text/html; charset=utf-8",
          Instant.parse("2026-11-20T01:02:03Z"),
          Instant.parse("2026-11-19T00:00:00Z"));

  @TempDir private Path directory;

  @Test
  void theSameBytesAreKeptOnceAndReadBack() throws IOException {
    CaptureStore store = new CaptureStore(directory.resolve("captures"));

    String first = store.save(PAGE);
    String second = store.save(PAGE);

    assertThat(first).isEqualTo(second).matches("[0-9a-f]{64}");
    assertThat(store.bytes(first)).hasValue(PAGE.bytes());
    assertThat(store.bytes("0".repeat(64))).isEmpty();
    try (Stream<Path> files = Files.list(directory.resolve("captures"))) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactly(first + ".warc.gz");
    }
  }

  @Test
  void theFileIsAWarcAnyToolReads() throws IOException {
    CaptureStore store = new CaptureStore(directory);
    Path file = directory.resolve(store.save(PAGE) + ".warc.gz");

    try (WarcReader reader = new WarcReader(file)) {
      List<WarcRecord> records = reader.records().toList();
      assertThat(records).hasSize(1);
    }
    try (WarcReader reader = new WarcReader(file)) {
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.target()).isEqualTo("https://www.mofa.go.jp/press/a.html");
      assertThat(response.date()).isEqualTo(PAGE.at());
      assertThat(response.payloadDigest()).isPresent();
      assertThat(response.http().status()).isEqualTo(200);
      assertThat(response.http().contentType().base().toString()).isEqualTo("text/html");
      assertThat(response.http().headers().first("Last-Modified"))
          .hasValue("Thu, 19 Nov 2026 00:00:00 GMT");
    }
  }

  @Test
  void aFileWhoseBytesAreNotThoseOfItsNameIsNotRead() throws IOException {
    CaptureStore store = new CaptureStore(directory);
    Path file = directory.resolve(store.save(PAGE) + ".warc.gz");
    String other = "f".repeat(64);
    Files.move(file, directory.resolve(other + ".warc.gz"));

    assertThat(store.bytes(other)).isEmpty();
  }
}
