package org.kawaraban.web.query;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The query string of one request, read by name. A blank value reads as absent (a form sends its
 * empty fields); one given twice is refused.
 */
public final class Parameters {
  /** How often a parameter may stand in a request, in words for a refusal. */
  public static final String ONCE = "given once";

  /** What a text may be, in words for a refusal: the database keeps no NUL. */
  public static final String NO_NUL = "text without the character NUL";

  private static final int MAX_VALUE_CHARS = 500;

  private final String path;
  private final Map<String, List<String>> given;
  private final TreeSet<String> known = new TreeSet<>();

  private Parameters(String path, Map<String, List<String>> given) {
    this.path = path;
    this.given = given;
  }

  public static Parameters of(Context request) {
    return new Parameters(request.path(), request.queryParamMap());
  }

  /** Path of the request, for messages. */
  public String path() {
    return path;
  }

  /** Any value of at most 500 characters that the database can be asked for. */
  public Optional<String> text(String name) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Refusal.parameter(name, path, String.join(", ", values), ONCE);
    }
    Optional<String> value = values.stream().map(String::strip).findFirst();
    if (value.isPresent() && value.get().length() > MAX_VALUE_CHARS) {
      throw refusal(name, value.get(), "at most " + MAX_VALUE_CHARS + " characters");
    }
    if (value.isPresent() && value.get().indexOf('\0') >= 0) {
      throw refusal(name, value.get(), NO_NUL);
    }
    return value.filter(text -> !text.isEmpty());
  }

  /** One of the values allowed. */
  public Optional<String> oneOf(String name, Collection<String> allowed) {
    Optional<String> value = text(name);
    if (value.isPresent() && !allowed.contains(value.get())) {
      throw refusal(name, value.get(), String.join(", ", allowed));
    }
    return value;
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> flag(String name) {
    return oneOf(name, List.of("true", "false")).map(Boolean::valueOf);
  }

  /** A whole number from {@code least} to {@code most}. */
  public Optional<Integer> integer(String name, int least, int most) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Refused below with the range, as a number outside of it is.
    }
    throw refusal(name, value.get(), least + " to " + most);
  }

  /** Refuses what was given and never asked for. Call it when all parameters have been read. */
  public void refuseOthers() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw Refusal.unknownParameter(name, path, known);
      }
    }
  }

  /** The refusal of a value that only its reader could judge. */
  public Refusal refusal(String name, String found, String allowed) {
    return Refusal.parameter(name, path, found, allowed);
  }
}
