package org.kawaraban.store.curation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.contract.ItemId;

/** The decisions in force, as those who build the record ask for them. */
public final class Curation {
  /** Nobody has decided anything. */
  public static final Curation NONE = of(List.of());

  private final List<Decision> inForce;
  private final Map<ItemId, Boolean> relevance = new HashMap<>();
  private final Map<String, Boolean> evidence = new HashMap<>();
  private final Map<ItemId, Map<Field, String>> corrections = new HashMap<>();
  private final Map<String, Map<Field, String>> pins = new HashMap<>();
  private final List<Act.Merge> merges = new ArrayList<>();
  private final List<Set<ItemId>> splits = new ArrayList<>();
  private final Set<String> rejectedMeetings = new TreeSet<>();

  private Curation(List<Decision> inForce, List<Decision> undone) {
    this.inForce = inForce;
    undone.forEach(this::withdrawAddition);
    inForce.forEach(this::apply);
  }

  /** In whatever order they come. */
  public static Curation of(Collection<Decision> decisions) {
    List<Decision> newestFirst =
        decisions.stream().distinct().sorted(comparing(Decision::number).reversed()).toList();
    Set<Long> takenBack = new HashSet<>();
    List<Decision> inForce = new ArrayList<>();
    List<Decision> undone = new ArrayList<>();
    for (Decision decision : newestFirst) {
      if (takenBack.contains(decision.number())) {
        undone.add(decision);
      } else {
        if (decision.act() instanceof Act.Undo undo) {
          takenBack.add(undo.decision());
        }
        inForce.add(0, decision);
      }
    }
    return new Curation(List.copyOf(inForce), undone);
  }

  /** Oldest first. */
  public List<Decision> inForce() {
    return inForce;
  }

  /** What curators say of an item's relevance, or empty where they are silent. */
  public Optional<Boolean> relevance(ItemId item) {
    return Optional.ofNullable(relevance.get(item));
  }

  /** Every item of whose relevance they say something. */
  public Set<ItemId> judgedItems() {
    return Set.copyOf(relevance.keySet());
  }

  /** What they say of one item's evidence for a cell. */
  public Optional<Boolean> evidence(String partner, String topic, ItemId item) {
    return Optional.ofNullable(evidence.get("%s/%s/%s".formatted(partner, topic, item)));
  }

  /** Cells of which they say something, as {@code partner/topic/item}, with what they say. */
  public Map<String, Boolean> judgedEvidence() {
    return Map.copyOf(evidence);
  }

  /** Values of the fields that an item states wrong; empty texts for none. */
  public Map<Field, String> corrections(ItemId item) {
    return corrections.getOrDefault(item, Map.of());
  }

  public Set<ItemId> correctedItems() {
    return Set.copyOf(corrections.keySet());
  }

  /** Values that stay, of a meeting named by any of its keys. */
  public Map<Field, String> pins(Collection<String> keys) {
    Map<Field, String> together = new EnumMap<>(Field.class);
    keys.stream().sorted().forEach(key -> together.putAll(pins.getOrDefault(key, Map.of())));
    return together;
  }

  public List<Act.Merge> merges() {
    return List.copyOf(merges);
  }

  /** Groups of items that are meetings of their own. */
  public List<Set<ItemId>> splits() {
    return List.copyOf(splits);
  }

  /** Keys of meetings that are none. */
  public Set<String> rejectedMeetings() {
    return rejectedMeetings;
  }

  private void apply(Decision decision) {
    Act act = decision.act();
    if (act instanceof Act.Accept accept) {
      judge(accept.subject(), true);
    } else if (act instanceof Act.Reject reject) {
      judge(reject.subject(), false);
    } else if (act instanceof Act.Correct correct) {
      corrections
          .computeIfAbsent(correct.item(), item -> new EnumMap<>(Field.class))
          .put(correct.field(), correct.value());
    } else if (act instanceof Act.Pin pin) {
      pins.computeIfAbsent(pin.meeting(), key -> new EnumMap<>(Field.class))
          .put(pin.field(), pin.value());
    } else if (act instanceof Act.Merge merge) {
      merges.add(merge);
    } else if (act instanceof Act.Split split) {
      splits.forEach(earlier -> earlier.removeAll(split.items()));
      splits.add(new TreeSet<>(split.items()));
    }
  }

  private void judge(Subject subject, boolean counts) {
    switch (subject.kind()) {
      case ITEM -> relevance.put(new ItemId(subject.name()), counts);
      case CELL -> evidence.put(subject.name(), counts);
      case MEETING -> {
        if (counts) {
          rejectedMeetings.remove(subject.name());
        } else {
          rejectedMeetings.add(subject.name());
        }
      }
      case DECISION, REPORT -> {
        // That a decision still holds, or a reader is right, changes nothing by itself.
      }
    }
  }

  private void withdrawAddition(Decision decision) {
    if (Addition.isOne(decision)) {
      relevance.put(Addition.itemOf(decision), false);
    }
  }
}
