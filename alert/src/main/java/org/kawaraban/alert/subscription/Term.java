package org.kawaraban.alert.subscription;

import java.util.regex.Pattern;

/**
 * One thing a change can be about: {@code partner:GB}, {@code text:"critical infrastructure"}.
 *
 * @param value the key in the vocabulary, {@code partner/topic} of a cell, the slug of a series, a
 *     kind as in {@code record-changes}, a source's id, a language of two or three letters, or the
 *     words of a text in their order
 */
public record Term(Field field, String value) {
  private static final Pattern BARE = Pattern.compile("[^\\s()\"]+");

  @Override
  public String toString() {
    boolean bare = BARE.matcher(value).matches();
    return field.word() + ":" + (bare ? value : '"' + value + '"');
  }
}
