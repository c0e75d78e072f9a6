package org.kawaraban.web.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id with the parameters OWASP's password storage cheat sheet gives first. */
final class Passwords {
  static final int MIN_CHARS = 12;
  static final int MAX_CHARS = 200;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int HASH_BYTES = 32;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

  private static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
          + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  /** One at a time: each takes 19 MiB of a small heap. */
  private final Object turn = new Object();

  static boolean fits(String password) {
    return password.length() >= MIN_CHARS && password.length() <= MAX_CHARS;
  }

  /**
   * The hash to keep.
   *
   * @throws IllegalArgumentException with a sentence where it is too short or too long
   */
  String hash(String password) {
    if (!fits(password)) {
      throw new IllegalArgumentException(
          "a password has %d to %d characters, this one has %d"
              .formatted(MIN_CHARS, MAX_CHARS, password.length()));
    }
    synchronized (turn) {
      return Password.hash(password).addRandomSalt().with(ARGON2ID).getResult();
    }
  }

  /** A hash that no password of anybody's has. */
  String ofNobody() {
    return NOBODY;
  }

  /** Whether it is the password of this hash. */
  boolean check(String password, String hash) {
    if (password.length() > MAX_CHARS) {
      return false;
    }
    synchronized (turn) {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
  }
}
