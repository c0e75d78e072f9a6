package org.kawaraban.web.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody may do; each role may do what those before it may. */
public enum Role {
  /** Reads; everybody may, without an account. */
  READER,

  /** Keeps subscriptions. */
  SUBSCRIBER,

  /** Decides what the record says. */
  CURATOR,

  /** Invites and removes others. */
  ADMIN;

  /** Whether it is this role or one that may more. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }

  /** In lower case, as people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #word}.
   *
   * @throws IllegalArgumentException with a sentence for any other
   */
  public static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "role is \"%s\"; allowed: %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(Role::word)
                                .collect(Collectors.joining(", ")))));
  }
}
