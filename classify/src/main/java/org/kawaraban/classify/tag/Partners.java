package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Tag;

/**
 * Tells whom Japan engages with from whom the page merely names (codebook, "partners").
 *
 * <p>Confidence: 0.95 for a partner paired with Japan in the headline, 0.9 for one the headline
 * names, 0.8 for one paired in a sentence on cyber, 0.7 for one such a sentence says is engaged.
 */
public final class Partners {
  private static final int LONGEST_LIST = 6;
  private static final int LONGEST_LIST_OF_TALKS = 14;

  /** Rules of the topic of dialogues start so. */
  private static final String TALKS = "cyber-dialogue.";

  /** A loose list this long in which Japan is one of many is somebody else's. */
  private static final int LONGEST_ROUND = 3;

  private static final Pattern OBJECT_BEFORE =
      Pattern.compile("\\b(?:with|between|for|to|joined|from)(?: the)?(?: [a-z-]{1,12})? ?$");

  private static final Set<String> OBJECT_AFTER =
      Set.of(
          "との",
          "と",
          "側",
          "など",
          "等と",
          "等との",
          "に対",
          "向け",
          "政府",
          " and japan",
          "などと",
          "をはじめ",
          "の機関",
          "を訪",
          "への参加",
          "に参加");

  private final Reading reading;
  private final Venues venues;
  private boolean namedByHeadline;
  private final Map<String, Double> confidence = new LinkedHashMap<>();
  private final Map<String, List<Evidence>> evidence = new LinkedHashMap<>();

  private Partners(Reading reading) {
    this.reading = reading;
    this.venues = new Venues(reading);
  }

  /** Counterparts of a relevant page whose main act is {@code instrument}, by key. */
  public static List<Tag> counterparts(Reading reading, String instrument) {
    Partners partners = new Partners(reading);
    partners.pairedInHeadline();
    partners.namedInHeadline();
    partners.namedByHeadline = !partners.confidence.isEmpty();
    partners.pairedOnCyber();
    partners.engagedOnCyber();
    partners.holdsDialogueWithJapan();
    partners.cosigners();
    if (partners.confidence.isEmpty()) {
      partners.pairedInLead();
    }
    if (instrument.equals("training")) {
      partners.trainees();
    }
    partners.membersOfGroups();
    partners.withoutHosts();
    return partners.tags();
  }

  /** Whom the headline, else the lead, sets beside Japan, whatever the subject. */
  public static Set<String> facingJapan(Reading reading) {
    Partners partners = new Partners(reading);
    partners.pairedInHeadline();
    partners.namedInHeadline();
    if (partners.confidence.isEmpty()) {
      partners.pairedInLead();
    }
    return new TreeSet<>(partners.confidence.keySet());
  }

  /** All others that are named. */
  public static List<Tag> mentioned(Reading reading, List<Tag> counterparts) {
    Set<String> taken = new TreeSet<>();
    counterparts.forEach(tag -> taken.add(tag.key()));
    List<Tag> tags = new ArrayList<>();
    for (Hit hit : reading.hits().of(Kind.PARTNER)) {
      if (taken.add(hit.key())) {
        tags.add(new Tag(hit.key(), 0.9, List.of(reading.evidence(hit, "partner.mentioned"))));
      }
    }
    return tags;
  }

  private void pairedInHeadline() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (reading.headline().contains(chain.sentence())) {
        accept(chain, 0.95, "partner.paired-in-headline");
      }
    }
  }

  /** The headline names the partner only; Japan is the publisher, or named in the text. */
  private void namedInHeadline() {
    if (!reading.namesJapan() || reading.isHeadlineOfOthers()) {
      return;
    }
    boolean paired = !confidence.isEmpty();
    for (int sentence : reading.headline()) {
      for (Hit hit : reading.hits().in(sentence)) {
        boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
        boolean group = !reading.taxonomy().members(hit.key()).isEmpty();
        if (names
            && (group || !paired)
            && !venues.holds(hit)
            && !reading.taxonomy().isWary(hit.key())) {
          accept(hit.key(), 0.9, reading.evidence(hit, "partner.named-in-headline"));
        }
      }
    }
  }

  private void pairedOnCyber() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      int sentence = chain.sentence();
      boolean wary = chain.partners().stream().allMatch(reading.taxonomy()::isWary);
      boolean inLead = reading.isDedicated() && reading.lead().contains(sentence) && !wary;
      boolean list = chain.partners().size() > LONGEST_ROUND && isOthersList(chain);
      boolean near = reading.isCyber(sentence) || inLead;
      if (near && !list && (chain.tight() || reading.cue(sentence, "engagement"))) {
        accept(chain, 0.8, "partner.paired-on-cyber");
      }
    }
  }

  /** Those for whom a training is held (codebook, "Trainees"). */
  private void trainees() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean group = reading.cue(chain.sentence(), "trainees");
      if (group && !chain.withJapan() && chain.partners().size() <= LONGEST_LIST) {
        accept(chain, 0.7, "partner.trainees");
      }
    }
  }

  /** "Japan has done more with the United States, Australia and others in cyberdefense". */
  private void engagedOnCyber() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      int sentence = chain.sentence();
      if (!reading.isCyber(sentence)
          || !reading.cue(sentence, "engagement")
          || chain.partners().isEmpty()
          || (chain.withJapan() && isOthersList(chain))
          || chain.partners().size() > longestList(sentence)) {
        continue;
      }
      if (isObject(chain) && speaksForJapan(sentence)) {
        for (Hit hit : chain.hits()) {
          boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
          if (names && !venues.holds(hit) && !reading.taxonomy().isWary(hit.key())) {
            accept(hit.key(), 0.7, reading.evidence(hit, "partner.engaged-on-cyber"));
          }
        }
      }
    }
  }

  /** "DFAT holds cyber dialogues with China, Japan and India": whoever does so is the partner. */
  private void holdsDialogueWithJapan() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (!reading.isCyber(chain.sentence()) || chain.tight() || !isOthersList(chain)) {
        continue;
      }
      for (Hit hit : reading.hits().in(chain.sentence())) {
        boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
        if (names && hit.end() < chain.start() && !reading.taxonomy().isWary(hit.key())) {
          accept(hit.key(), 0.7, reading.evidence(hit, "partner.holds-dialogue-with-japan"));
          break;
        }
      }
    }
  }

  /** Those who put their names to one document with Japan. */
  private void cosigners() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean signed = reading.cue(chain.sentence(), "cosigned");
      boolean few = chain.partners().size() <= LONGEST_LIST;
      if (signed && few && reading.namesJapan(chain.sentence())) {
        accept(chain, 0.8, "partner.cosigned");
      }
    }
  }

  /** "Cyber dialogues with" may be followed by as many as there are; other lists are roll-calls. */
  private int longestList(int sentence) {
    boolean talks =
        reading
            .hits()
            .any(sentence, hit -> hit.kind() == Kind.TOPIC && hit.key().startsWith(TALKS));
    return talks ? LONGEST_LIST_OF_TALKS : LONGEST_LIST;
  }

  /** Japanese pages that list partners leave Japan, their subject, unsaid. */
  private boolean speaksForJapan(int sentence) {
    boolean unsaid =
        reading.language() == Language.JAPANESE
            && !namedByHeadline
            && !reading.hits().has(sentence, Kind.PARTNER, "UN")
            && reading.namesJapan();
    return unsaid || reading.namesJapan(sentence) || (confidence.isEmpty() && reading.namesJapan());
  }

  /** Whether the words before or after a name make it the one engaged with. */
  private boolean isObject(ActorChains.Chain chain) {
    String text = reading.page().folded();
    String before = text.substring(Math.max(0, chain.start() - 22), chain.start());
    String after = text.substring(chain.end(), Math.min(text.length(), chain.end() + 10));
    return OBJECT_BEFORE.matcher(before).find()
        || OBJECT_AFTER.stream().anyMatch(after::startsWith);
  }

  /** "Dialogues with China, Japan, the Republic of Korea and India": Japan is one of many. */
  private boolean isOthersList(ActorChains.Chain chain) {
    String text = reading.page().folded();
    String before = text.substring(Math.max(0, chain.start() - 22), chain.start());
    return OBJECT_BEFORE.matcher(before).find() && chain.hits().get(0).kind() != Kind.JAPAN;
  }

  private void pairedInLead() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      if (reading.lead().contains(chain.sentence()) && chain.partners().size() <= LONGEST_LIST) {
        accept(chain, 0.7, "partner.paired-in-lead");
      }
    }
    if (!confidence.isEmpty()) {
      return;
    }
    for (int sentence : reading.lead()) {
      for (Hit hit : reading.hits().in(sentence)) {
        if (hit.kind() == Kind.PARTNER
            && !venues.holds(hit)
            && !reading.taxonomy().isWary(hit.key())
            && reading.namesJapan()) {
          accept(hit.key(), 0.6, reading.evidence(hit, "partner.named-in-lead"));
        }
      }
      if (!confidence.isEmpty()) {
        return;
      }
    }
  }

  /** The Quad is also its states where these are named as taking part (codebook). */
  private void membersOfGroups() {
    for (String group : List.copyOf(confidence.keySet())) {
      List<String> members = reading.taxonomy().members(group);
      if (members.isEmpty()) {
        continue;
      }
      for (ActorChains.Chain chain : reading.chains().all()) {
        if (chain.partners().containsAll(members)) {
          for (String member : members) {
            accept(
                member,
                0.85,
                reading.page().evidence(chain.start(), chain.end(), "partner.member-of-group"));
          }
        }
      }
    }
  }

  /** A state that chairs or hosts for an organisation is the organisation (codebook). */
  private void withoutHosts() {
    // The ASEAN Regional Forum has states of its own in the chair (codebook, "Partners").
    if (confidence.containsKey("ARF")) {
      return;
    }
    for (String organisation : List.copyOf(confidence.keySet())) {
      for (String state : reading.taxonomy().hosts(organisation)) {
        if (confidence.getOrDefault(state, 1.0) < 0.9 && onlyChairs(state)) {
          confidence.remove(state);
        }
      }
    }
  }

  private boolean onlyChairs(String state) {
    return reading.hits().of(Kind.PARTNER, state).allMatch(hit -> chairs(hit) || venues.holds(hit));
  }

  private boolean chairs(Hit hit) {
    return reading.cue(hit.sentence(), "chairs");
  }

  private void accept(ActorChains.Chain chain, double sure, String rule) {
    for (String partner : chain.partners()) {
      boolean venue =
          chain.hits().stream()
              .filter(hit -> hit.kind() == Kind.PARTNER && hit.key().equals(partner))
              .anyMatch(venues::holds);
      if (!venue || chain.tight()) {
        accept(partner, sure, reading.page().evidence(chain.start(), chain.end(), rule));
      }
    }
  }

  private void accept(String partner, double sure, Evidence span) {
    confidence.merge(partner, sure, Math::max);
    List<Evidence> spans = evidence.computeIfAbsent(partner, key -> new ArrayList<>());
    if (spans.size() < Spans.MOST_PER_LABEL) {
      spans.add(span);
    }
  }

  private List<Tag> tags() {
    return new TreeSet<>(confidence.keySet())
        .stream().map(key -> new Tag(key, confidence.get(key), evidence.get(key))).toList();
  }
}
