package org.kawaraban.classify.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.taxonomy.Form;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.PartnerFacts;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Scripts;
import org.kawaraban.classify.text.Sentence;

/** The hits of a page: of the forms of a layer the longest at a place, of those of none all. */
@SuppressWarnings("EnumOrdinal") // As indexes of arrays that live no longer than the process.
final class Winners {
  private static final int LAYERS = Kind.Layer.values().length;

  /** A page has some dozens. */
  private static final int HITS_EXPECTED = 96;

  private static final int FREE = Kind.Layer.NONE.ordinal();

  /** What stands between the name of a state and that of a body of its own. */
  private static final Set<String> OWNER_MARKS = Set.of("", "の", "'s ", " ");

  private static final int LONGEST_OWNER_MARK = 3;

  /** With what the names of ministries and offices end. */
  private static final String BODIES = "省庁官";

  private final String text;
  private final List<Sentence> sentences;
  private final FormFacts forms;
  private final List<Hit> hits = new ArrayList<>(HITS_EXPECTED);

  /** Numbers of the forms that match where the scan stands, ascending. */
  private int[] matches = new int[16];

  /** Their lengths. */
  private int[] lengths = new int[16];

  private int size;

  /** Up to where the last hit of each layer reaches. */
  private final int[] covered = new int[LAYERS];

  /** Length of the longest match of each layer where the scan stands. */
  private final int[] longest = new int[LAYERS];

  private int sentence;

  /** The last name of another state. */
  private @Nullable Hit state;

  Winners(PageText page, FormFacts forms) {
    this.text = page.folded();
    this.sentences = page.sentences();
    this.forms = forms;
  }

  /** In page order. */
  List<Hit> hits() {
    return hits;
  }

  /** Adds a form that matches where the scan stands, and over how many characters. */
  void add(int number, int length) {
    if (size == matches.length) {
      matches = Arrays.copyOf(matches, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    int at = size;
    while (at > 0 && matches[at - 1] > number) {
      matches[at] = matches[at - 1];
      lengths[at] = lengths[at - 1];
      at--;
    }
    matches[at] = number;
    lengths[at] = length;
    size++;
  }

  /** Makes hits of the forms added, which begin at {@code begin}. */
  void choose(int begin) {
    if (size == 0) {
      return;
    }
    while (sentence + 1 < sentences.size() && sentences.get(sentence + 1).start() <= begin) {
      sentence++;
    }
    findLongest();
    for (int i = 0; i < size; i++) {
      take(begin, matches[i], lengths[i]);
    }
    size = 0;
  }

  private void findLongest() {
    for (int i = 0; i < size; i++) {
      longest[forms.layer(matches[i])] = 0;
    }
    for (int i = 0; i < size; i++) {
      int layer = forms.layer(matches[i]);
      longest[layer] = Math.max(longest[layer], lengths[i]);
    }
  }

  private void take(int begin, int number, int length) {
    int layer = forms.layer(number);
    if (layer != FREE) {
      if (length < longest[layer] || begin < covered[layer]) {
        return;
      }
      covered[layer] = begin + length;
    }
    Form form = forms.form(number);
    Hit hit = new Hit(form.kind(), form.key(), begin, begin + length, sentence);
    if (!isOfAnother(hit) && !isBodyOfAnother(hit)) {
      hits.add(hit);
    }
    if (hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY) {
      state = hit;
    }
  }

  /**
   * 韓国外務省, 韓国の警察庁, 米国家安全保障局: bodies of Japan's whose names others' bear too, right behind the name
   * of another state. That name and the body's may share a letter. 在ケニア日本大使館 is Japan's.
   */
  private boolean isOfAnother(Hit hit) {
    boolean ministry =
        hit.kind() == Kind.MINISTRY
            || hit.kind() == Kind.SHARED_MINISTRY
            || hit.kind() == Kind.JAPAN;
    return ministry
        && state != null
        && state.start() < hit.start()
        && !text.startsWith("日本", hit.start())
        && (isOwnedBy(state, hit)
            || state.end() >= hit.end()
            || (state.end() >= hit.start() && Scripts.isJapanese(text.charAt(hit.start()))));
  }

  /** 韓国の警察庁, "the Korean National Police Agency"; and not 米国の日本大使館, "Thailand JICA office". */
  private boolean isOwnedBy(Hit owner, Hit body) {
    if (body.start() <= owner.end() || body.start() - owner.end() > LONGEST_OWNER_MARK) {
      return false;
    }
    String name = text.substring(body.start(), body.end());
    return OWNER_MARKS.contains(text.substring(owner.end(), body.start()))
        && (BODIES.indexOf(name.charAt(name.length() - 1)) >= 0
            || name.startsWith("ministry")
            || name.endsWith(" agency")
            || name.endsWith(" ministry"));
  }

  /** ニュージーランド外務貿易省, "Pakistan's Foreign Office": a body named like one of a third state. */
  private boolean isBodyOfAnother(Hit hit) {
    return hit.kind() == Kind.BODY
        && state != null
        && state.kind() == Kind.PARTNER
        && !state.key().equals(hit.key())
        && state.end() <= hit.start()
        && hit.start() - state.end() <= LONGEST_OWNER_MARK
        && PartnerFacts.isState(state.key())
        && PartnerFacts.isState(hit.key())
        && OWNER_MARKS.contains(text.substring(state.end(), hit.start()));
  }
}
