package org.kawaraban.classify.scan;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.taxonomy.Form;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * The forms by number, in the order in which hits at one place are listed: by kind, the shorter
 * first. What the scan asks of each lies in flat arrays, since it asks for every form it meets.
 */
@SuppressWarnings("EnumOrdinal") // As indexes of arrays that live no longer than the process.
final class FormFacts {
  private final Form[] forms;
  private final byte[] layers;
  private final boolean[] openEnds;

  /** Its capitals where they matter, else null. */
  private final @Nullable String[] cased;

  FormFacts(List<Form> unordered) {
    Comparator<Form> order =
        Comparator.comparing(Form::kind).thenComparingInt(form -> form.folded().length());
    this.forms = unordered.stream().sorted(order).toArray(Form[]::new);
    this.layers = new byte[forms.length];
    this.openEnds = new boolean[forms.length];
    this.cased = new @Nullable String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      layers[i] = (byte) forms[i].kind().layer().ordinal();
      openEnds[i] = forms[i].openEnd();
      cased[i] = forms[i].cased().isEmpty() ? null : forms[i].cased();
    }
  }

  int count() {
    return forms.length;
  }

  Form form(int number) {
    return forms[number];
  }

  /** Ordinal of the form's {@link Kind.Layer}. */
  int layer(int number) {
    return layers[number];
  }

  boolean isOpenEnd(int number) {
    return openEnds[number];
  }

  /** Whether a text in its upper and lower case has the form's capitals at a place. */
  boolean hasCase(int number, String text, int at) {
    String capitals = cased[number];
    return capitals == null || text.startsWith(capitals, at);
  }
}
