package org.kawaraban.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Input that could not be used, kept byte for byte so that it can be driven again.
 *
 * <p>Key and value of the Kafka message are those of the refused input; all else is in headers.
 *
 * @param stage who refused it: {@code import}, {@code ingest}, {@code classify}, {@code store} or
 *     {@code alert}
 * @param reason one sentence: what, where, found, allowed
 * @param subject what a person would look for: a URL, {@code file:line}, {@code
 *     topic/partition@offset}
 * @param topic the topic it was read from, or null where it came from outside
 * @param key as read, or null
 * @param value as read; null where it was a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // Raw bytes pass through; nobody compares letters.
public record DeadLetter(
    String stage,
    String reason,
    String subject,
    @Nullable String topic,
    byte @Nullable [] key,
    byte @Nullable [] value) {
  private static final String STAGE = "kawaraban.stage";
  private static final String REASON = "kawaraban.reason";
  private static final String SUBJECT = "kawaraban.subject";
  private static final String TOPIC = "kawaraban.topic";

  /** The message to send to {@link Topics#DEAD_LETTERS}. */
  public ProducerRecord<byte[], byte[]> toRecord() {
    return new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, key, value, headers());
  }

  /** The headers alone, for a program that already holds the raw message. */
  public List<Header> headers() {
    List<Header> always =
        List.of(header(STAGE, stage), header(REASON, reason), header(SUBJECT, subject));
    if (topic == null) {
      return always;
    }
    return List.of(always.get(0), always.get(1), always.get(2), header(TOPIC, topic));
  }

  /** Reads a message of the dead-letter topic; headers it lacks read as {@code unknown}. */
  public static DeadLetter from(ConsumerRecord<byte[], byte[]> read) {
    String topic = text(read.headers(), TOPIC);
    return new DeadLetter(
        orUnknown(text(read.headers(), STAGE)),
        orUnknown(text(read.headers(), REASON)),
        orUnknown(text(read.headers(), SUBJECT)),
        topic,
        read.key(),
        read.value());
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? "unknown" : text;
  }
}
