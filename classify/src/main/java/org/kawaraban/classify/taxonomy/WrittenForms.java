package org.kawaraban.classify.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.classify.taxonomy.TaxonomyFile.Forms;

/** The names of partners and ministries as their author wrote them, for people to read. */
public final class WrittenForms {
  private final Map<String, Forms> byKey = new HashMap<>();

  private WrittenForms(TaxonomyFile file) {
    file.partners().forEach(partner -> byKey.put(partner.key(), partner.forms()));
    file.ministries().forEach(ministry -> byKey.put(ministry.key(), ministry.forms()));
  }

  /** Those of the taxonomy this build ships. */
  public static WrittenForms bundled() {
    return new WrittenForms(TaxonomySource.bundledFile());
  }

  /** English names of a partner or ministry; empty for a key that has none. */
  public List<String> en(String key) {
    return byKey.getOrDefault(key, Forms.NONE).en();
  }

  /** Japanese names, as {@link #en}. */
  public List<String> ja(String key) {
    return byKey.getOrDefault(key, Forms.NONE).ja();
  }
}
