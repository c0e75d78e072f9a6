package org.kawaraban.classify.tag;

import java.util.Set;
import java.util.stream.IntStream;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Statements;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.MeetingType;
import org.kawaraban.classify.text.Language;

/** Tells by which rule, if any, one sentence makes a page relevant. */
final class RelevantSentence {
  /** Rules of the topic of law and norms start so. */
  private static final String LAW = "international-law.";

  /** Rules of the topic of what CERTs do together start so. */
  private static final String TECHNICAL = "technical-training.";

  /** So many states in one sentence did something together. */
  private static final int MANY = 3;

  private final Reading reading;
  private final Company company;
  private final Set<String> facing;
  private final boolean opinion;

  /**
   * @param facing whom the page sets beside Japan
   */
  RelevantSentence(Reading reading, Company company, Set<String> facing) {
    this.reading = reading;
    this.company = company;
    this.facing = facing;
    this.opinion = reading.hits().has(Kind.CUE, "opinion");
  }

  /** The id of the first rule that holds, or an empty string. */
  String rule(int sentence) {
    if (isCosigned(sentence) || Statements.isSigned(reading, sentence)) {
      return "relevant.cosigned";
    }
    if (!reading.subject().isCyber(sentence) || reading.cue(sentence, "bystanders")) {
      return "";
    }
    if (Statements.isSupported(reading, sentence)) {
      return "relevant.statement-supported";
    }
    boolean engaged = isEngaged(sentence) && !isOnlyObserved(sentence);
    if (engaged && company.isPair(sentence)) {
      return "relevant.japan-and-partner";
    }
    if (engaged && company.withStrangers().contains(sentence)) {
      return "relevant.japan-and-stranger";
    }
    if (company.isOfOthers(sentence)) {
      return "";
    }
    boolean rollCall = reading.japan().isRollCall(sentence);
    if (!facing.isEmpty() && !rollCall && (engaged || isReportedItem(sentence))) {
      return "relevant.between-those-of-the-headline";
    }
    if (engaged && (leavesJapanUnsaid(sentence) || buildsCapacityAbroad(sentence))) {
      return "relevant.japan-unsaid";
    }
    boolean named = reading.japan().isNamed(sentence);
    if (named && engaged && !rollCall && company.isAbroad(sentence)) {
      return "relevant.japan-abroad";
    }
    if (isForum(sentence)) {
      return "relevant.forum";
    }
    if (named && takesPosition(sentence)) {
      return "relevant.position";
    }
    return joinsMany(sentence) ? "relevant.joined-by-japan" : "";
  }

  /** "Police of Britain, the FBI and Europol seized servers … Japan's police wrote a tool." */
  private boolean joinsMany(int sentence) {
    return !opinion
        && reading.subject().isDedicatedToCyber()
        && reading.around(sentence).anyMatch(this::namesJapanAsActing)
        && reading.hits().in(sentence).stream()
                .filter(hit -> hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY)
                .map(Hit::key)
                .filter(key -> !reading.taxonomy().partners().isWary(key))
                .distinct()
                .count()
            >= MANY;
  }

  /**
   * "The share of packets from Japan and the United States": who sends them does nothing with whom.
   */
  private boolean isOnlyObserved(int sentence) {
    return reading.cue(sentence, "observed")
        && !reading.hits().has(sentence, Kind.MEETING)
        && !reading
            .hits()
            .any(sentence, hit -> hit.kind() == Kind.TOPIC && hit.key().startsWith(TECHNICAL));
  }

  /** In a private opinion what counts is what it tells as done or agreed. */
  private boolean isEngaged(int sentence) {
    boolean meeting = reading.hits().has(sentence, Kind.MEETING);
    return opinion
        ? reading.cue(sentence, "concluded") || (meeting && reading.cue(sentence, "past"))
        : meeting || reading.cue(sentence, "engagement");
  }

  /** Japan and others put their names to a document, on a page about cyber matters. */
  private boolean isCosigned(int sentence) {
    return reading.cue(sentence, "cosigned")
        && company.isPair(sentence)
        && reading.hits().has(Kind.CYBER, "strong");
  }

  /** A known conference on cyber with many states, on a page that names Japan. */
  private boolean isForum(int sentence) {
    return reading
            .hits()
            .any(
                sentence, Kind.MEETING, hit -> isForum(reading.taxonomy().meetingTypeOf(hit.key())))
        && namesJapanOutsideRollCalls();
  }

  private static boolean isForum(MeetingType type) {
    return type.cyber() && !type.hasPair();
  }

  private boolean namesJapanOutsideRollCalls() {
    return IntStream.range(0, reading.sentenceCount()).anyMatch(this::namesJapanAsActing);
  }

  private boolean namesJapanAsActing(int sentence) {
    return reading.japan().isNamed(sentence)
        && !reading.japan().isRollCall(sentence)
        && !reading.cue(sentence, "bystanders");
  }

  /** Japan's stand on the law of cyberspace, on a page that names a forum of the United Nations. */
  private boolean takesPosition(int sentence) {
    boolean law =
        reading.hits().any(sentence, hit -> hit.kind() == Kind.TOPIC && hit.key().startsWith(LAW));
    return law && (names("UN") || names("G7"));
  }

  private boolean names(String organisation) {
    return reading.hits().has(Kind.PARTNER, organisation)
        || reading.hits().has(Kind.BODY, organisation);
  }

  /**
   * Pages do not say Japan where it is the subject: インドとサイバー協議を行った; under a headline that names it,
   * "We shall work with India on cyber defence".
   */
  private boolean leavesJapanUnsaid(int sentence) {
    boolean japanese = reading.language() == Language.JAPANESE;
    return (japanese || reading.headline().stream().anyMatch(reading.japan()::isNamed))
        && reading.hits().any(sentence, Kind.PARTNER, hit -> isCompany(hit, japanese));
  }

  private boolean isCompany(Hit hit, boolean japanese) {
    return !reading.taxonomy().partners().isWary(hit.key())
        && (japanese
            ? reading.standsAt("behindCompany", hit.end())
            : reading.standsBefore("beforeCompany", hit.start()));
  }

  /** 途上国に対する能力構築支援に係る方針: whose it is a Japanese page leaves unsaid. */
  private boolean buildsCapacityAbroad(int sentence) {
    return reading.language() == Language.JAPANESE
        && reading.cue(sentence, "abroad")
        && reading.hits().has(sentence, Kind.TOPIC, "capacity-building.named");
  }

  /** Under a headline that reports an act; an opinion's headline asks for one. */
  private boolean isReportedItem(int sentence) {
    return !opinion && headlineReportsAct() && isItem(sentence);
  }

  /** One of the subjects of talks, and no statement on the state of things. */
  private boolean isItem(int sentence) {
    String text = reading.folded(sentence);
    return !reading.taxonomy().particles("endOfVerb").endAt(text, text.length())
        && !reading.taxonomy().particles("verbOfState").anyIn(text);
  }

  /** Then even a list of subjects without a verb says what was talked about. */
  private boolean headlineReportsAct() {
    return reading.headline().stream()
        .anyMatch(i -> reading.hits().has(i, Kind.MEETING) || reading.hits().has(i, Kind.ACT));
  }
}
