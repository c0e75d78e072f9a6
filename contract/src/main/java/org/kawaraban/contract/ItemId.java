package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * Names a press item for ever: 24 hexadecimal digits, the first 96 bits of the SHA-256 of its
 * canonical URL. No body is part of it, so an edited page stays the same item.
 */
public record ItemId(@JsonValue String value) implements Comparable<ItemId> {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{24}");

  /** Item ids as Kafka keys: their 24 digits in ASCII. */
  public static final Serde<ItemId> SERDE =
      Serdes.serdeFrom(
          (topic, id) -> id == null ? null : id.value().getBytes(StandardCharsets.US_ASCII),
          (topic, bytes) ->
              bytes == null ? null : new ItemId(new String(bytes, StandardCharsets.US_ASCII)));

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an item id is 24 hexadecimal digits, found: "
              + value.substring(0, Math.min(60, value.length())));
    }
  }

  /** The item at a URL that is already canonical (see {@code ingest}'s URL policy). */
  public static ItemId of(URI canonicalUrl) {
    return digest(canonicalUrl.toString());
  }

  /** The item of a listing row without a URL of its own. {@code date} is null where none stands. */
  public static ItemId of(String source, @Nullable PartialDate date, String title) {
    return digest(source + "\n" + (date == null ? "" : date) + "\n" + title);
  }

  private static ItemId digest(String identity) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return new ItemId(HexFormat.of().formatHex(sha, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
