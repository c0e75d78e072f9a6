package org.kawaraban.web.account;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody who may do more than read.
 *
 * @param name 1 to 100 characters: a word or a mail address
 * @param active whether the invitation was followed, so that there is a password
 */
public record Account(String name, Role role, boolean active, Instant created) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._%+@-]{0,99}");

  /** Refuses, with a sentence, what is no name. */
  static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name is \"%s\"; allowed: 1 to 100 letters, digits and . _ %% + @ - , a letter or digit first"
              .formatted(name));
    }
    return name;
  }
}
