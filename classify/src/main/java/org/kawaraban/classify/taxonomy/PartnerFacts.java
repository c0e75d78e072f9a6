package org.kawaraban.classify.taxonomy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.contract.Vocabulary;

/** What the rules need to know of a partner beside its forms, by its key. */
public final class PartnerFacts {
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();
  private final Map<String, List<String>> hosts = new HashMap<>();
  private final List<String> organisations;

  /** Length of a country code. */
  private static final int CODE = 2;

  /** Organisations whose keys look like country codes. */
  private static final Set<String> NO_STATES = Set.of("EU", "UN");

  private final Set<String> wary = new HashSet<>();
  private final Set<String> donors = new HashSet<>();

  PartnerFacts(TaxonomyFile file, Vocabulary vocabulary) {
    for (Vocabulary.Partner partner : vocabulary.partners()) {
      order.put(partner.key(), order.size());
    }
    for (TaxonomyFile.Partner partner : file.partners()) {
      String key = partner.key();
      String label = vocabulary.partner(key).map(Vocabulary.Partner::en).orElse(key);
      names.put(key, partner.name() == null ? label : partner.name());
      members.put(key, partner.members());
      hosts.put(key, partner.hosts());
      if (partner.wary()) {
        wary.add(key);
      }
      if (partner.donor()) {
        donors.add(key);
      }
    }
    this.organisations =
        hosts.keySet().stream().filter(key -> !hosts(key).isEmpty()).sorted().toList();
  }

  /** Keys of all partners that have forms, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(names.keySet());
  }

  /** Place of a partner in the vocabulary's list, the paper's ten first. */
  public int order(String partner) {
    return order.getOrDefault(partner, Integer.MAX_VALUE);
  }

  /** A partner inside the name of a meeting: U.S., UK, ROK. */
  public String nameInMeetings(String partner) {
    return names.getOrDefault(partner, partner);
  }

  /** The states that count with an organisation where states take part: those of the Quad. */
  public List<String> members(String partner) {
    return members.getOrDefault(partner, List.of());
  }

  /** Whether a partner is a group whose members count with it. */
  public boolean isGroup(String partner) {
    return !members(partner).isEmpty();
  }

  /** The states that host or chair on behalf of an organisation: those of ASEAN. */
  public List<String> hosts(String partner) {
    return hosts.getOrDefault(partner, List.of());
  }

  /** Organisations that have hosts, sorted. */
  public List<String> organisations() {
    return organisations;
  }

  /**
   * Whether a partner is a state: its key is its country code, which the EU, the UN and G7 lack.
   */
  public static boolean isState(String partner) {
    return partner.length() == CODE
        && Character.isLetter(partner.charAt(0))
        && Character.isLetter(partner.charAt(1))
        && !NO_STATES.contains(partner);
  }

  /** Whether a partner is a state whose officials others train and help to build their capacity. */
  public boolean isDeveloping(String partner) {
    return isState(partner) && !donors.contains(partner) && !wary.contains(partner);
  }

  /** Whether a partner is named mostly as the accused. */
  public boolean isWary(String partner) {
    return wary.contains(partner);
  }
}
