package org.kawaraban.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.Page;

/**
 * A stretch of a list as the API writes it.
 *
 * @param next cursor of the stretch that follows; written even where it is null, so that a reader
 *     sees the end
 */
public record Listing<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
  public static <T> Listing<T> of(Page<T> page) {
    return new Listing<>(page.items(), page.next());
  }
}
