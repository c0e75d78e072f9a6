package org.kawaraban.web.query;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
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

  /**
   * What is asked of an owner's own; what is somebody else's is not found, as what does not exist.
   */
  public static <T> T own(Context request, Supplier<T> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException notTheirs) {
      throw Refusal.notFound(
          "subscription", request.path(), request.path(), "a subscription of your own");
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
