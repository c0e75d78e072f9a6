package org.kawaraban.web.query;

import io.javalin.http.Context;
import java.util.Optional;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;

/** Finds the one thing a path names, or refuses with 404. */
public final class Lookup {
  /** The item of {@code …/{id}}. */
  public static ItemView item(RecordReader reader, Context request) {
    String name = request.pathParam("id");
    return itemId(name)
        .flatMap(reader::item)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "item", request.path(), name, "the id of an item, 24 hexadecimal digits"));
  }

  /** The meeting of {@code …/{series}/{key}}, by any of its keys. */
  public static MeetingView meeting(RecordReader reader, Context request) {
    String key = request.pathParam("series") + "/" + request.pathParam("key");
    return reader
        .meeting(key)
        .orElseThrow(
            () -> Refusal.notFound("meeting", request.path(), key, "the key of a meeting"));
  }

  /** A whole number in the path or a form, which names what does not exist if it is none. */
  public static long number(Context request, String found) {
    try {
      return Long.parseLong(found);
    } catch (NumberFormatException notANumber) {
      throw Refusal.notFound("number", request.path(), found, "a whole number");
    }
  }

  private static Optional<ItemId> itemId(String name) {
    try {
      return Optional.of(new ItemId(name));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private Lookup() {}
}
