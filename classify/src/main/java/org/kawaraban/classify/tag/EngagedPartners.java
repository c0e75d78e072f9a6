package org.kawaraban.classify.tag;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/** Finds with whom the sentences of a page say that Japan engages on cyber matters. */
final class EngagedPartners {
  private static final int LONGEST_LIST_OF_TALKS = 14;

  /** Advisories bear the names of so many states. */
  private static final int LONGEST_LIST_OF_SIGNATORIES = 30;

  /** One other that a document names beside Japan may be its subject. */
  private static final int LEAST_SIGNATORIES = 3;

  /** Rules of the topic of dialogues start so. */
  private static final String TALKS = "cyber-dialogue.";

  /** The name of a centre and a word or two. */
  private static final int REACH_OF_MEANS = 30;

  /** A loose list this long in which Japan is one of many is somebody else's. */
  private static final int LONGEST_ROUND = 3;

  private static final Pattern OBJECT_BEFORE =
      Pattern.compile(
          "\\b(?:(?:with|between|for|to|joined|from)(?: the)?(?: [a-z-]{1,12})?|(?:the )?government of(?: the)?) ?$|相手は、?$");

  private static final Pattern COUNTED_BEHIND =
      Pattern.compile(
          "(?:など|等)(?:の|、)?(?:計|合計|約)?[0-9]{1,3} ?(?:か国|カ国|ヵ国|ヶ国|箇国|国|の国)|,? (?:and|among|as well as) (?:some |about |around )?(?:[0-9]{1,3}|[a-z]{3,9}) other (?:countries|nations|states|partners)");

  private static final Pattern COUNTED_WITH =
      Pattern.compile(
          "(?:など|等)(?:の|、)?(?:計|合計|約)?[0-9]{1,3} ?(?:か|カ|ヵ|ヶ|箇|の)?国(?:・地域|・機関|と地域|と機関|以上)?(?:と|との)");

  private final Reading reading;
  private final Venues venues;
  private final PartnerTally tally;
  private final boolean namedByHeadline;
  private final boolean bilateral;

  /**
   * @param tally to which the headline's partners have been added
   */
  EngagedPartners(Reading reading, PartnerTally tally) {
    this.reading = reading;
    this.venues = new Venues(reading);
    this.tally = tally;
    this.namedByHeadline = !tally.isEmpty();
    this.bilateral = namedByHeadline && reading.headline().stream().anyMatch(this::reportsTalks);
  }

  /** A dialogue on cyber of Japan and those whom its own sentence names. */
  private boolean reportsTalks(int headline) {
    return reading
        .meetings(headline)
        .map(hit -> reading.taxonomy().meetingTypeOf(hit.key()))
        .anyMatch(type -> type.dialogue() && type.hasPair());
  }

  void find() {
    pairedOnCyber();
    engagedOnCyber();
    holdsDialogueWithJapan();
    cosigners();
    supported();
    visited();
  }

  /** Those whose statement on a cyber attack Japan supports. */
  private void supported() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean accused = chain.partners().stream().allMatch(reading.taxonomy()::isWary);
      if (!accused
          && reading.isCyber(chain.sentence())
          && Statements.isSupported(reading, chain.sentence())) {
        tally.accept(chain, 0.7, "partner.statement-supported");
      }
    }
  }

  /** "Visited the NATO CCDCOE", センターの訪問: an organisation, for a state may be mere venue. */
  private void visited() {
    String text = reading.page().folded();
    for (Kind kind : List.of(Kind.PARTNER, Kind.BODY)) {
      for (Hit hit : reading.hits().of(kind)) {
        boolean organisation = kind == Kind.BODY || hit.key().length() > 2;
        String before = text.substring(Math.max(0, hit.start() - 14), hit.start());
        boolean goes =
            reading.taxonomy().particles("behindVisited").stream()
                    .anyMatch(word -> text.startsWith(word, behindBracket(text, hit.end())))
                || reading.taxonomy().particles("beforeVisited").stream()
                    .anyMatch(before::endsWith);
        if (organisation && goes && reading.isCyber(hit.sentence())) {
          tally.accept(hit.key(), 0.7, reading.evidence(hit, "partner.visited"));
        }
      }
    }
  }

  /** NATOサイバー防衛協力センター(CCDCOE)の訪問: the bracket may close behind the name. */
  private static int behindBracket(String text, int end) {
    return text.startsWith(")", end) ? end + 1 : end;
  }

  private void pairedOnCyber() {
    for (ActorChains.Chain chain : reading.chains().withJapan()) {
      int sentence = chain.sentence();
      boolean wary = chain.partners().stream().allMatch(reading.taxonomy()::isWary);
      boolean inLead = reading.isDedicated() && reading.lead().contains(sentence) && !wary;
      boolean near = reading.isCyber(sentence) || inLead;
      if (near
          && !(bilateral && tellsAnother(sentence))
          && (chain.tight() || reading.cue(sentence, "engagement"))
          && !isSomebodys(chain)
          && !isMeans(chain)
          && !isCounted(chain)) {
        tally.accept(chain, 0.8, "partner.paired-on-cyber");
      }
    }
  }

  /** "Japan has done more with the United States, Australia and others in cyberdefense". */
  private void engagedOnCyber() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      int sentence = chain.sentence();
      if (!(reading.isCyber(sentence) || reportsTalksOnCyber(sentence) || buildsCapacity(sentence))
          || !reading.cue(sentence, "engagement")
          || (bilateral && tellsAnother(sentence))
          || isMeans(chain)
          || chain.partners().isEmpty()
          || (chain.withJapan() && isOthersList(chain))
          || chain.partners().size() > longestList(sentence)) {
        continue;
      }
      if (isObject(chain) && speaksForJapan(sentence)) {
        for (Hit hit : chain.hits()) {
          boolean names = hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY;
          boolean both = hit.kind() == Kind.FOREIGN_COMPOUND && isListOfTalks(sentence);
          if ((names || both) && !venues.holds(hit) && !reading.taxonomy().isWary(hit.key())) {
            for (String partner : hit.key().split("\\+", -1)) {
              tally.accept(partner, 0.7, reading.evidence(hit, "partner.engaged-on-cyber"));
            }
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
          tally.accept(hit.key(), 0.7, reading.evidence(hit, "partner.holds-dialogue-with-japan"));
          break;
        }
      }
    }
  }

  /** Those who put their names to one document with Japan. */
  private void cosigners() {
    boolean document = reading.headline().stream().anyMatch(i -> reading.cue(i, "cosigned"));
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean signed =
          reading.cue(chain.sentence(), "cosigned")
              || isUnderHeading(chain.sentence())
              || (Statements.isListed(reading, chain.sentence()) && listNamesJapan())
              || (document && chain.withJapan() && chain.partners().size() >= LEAST_SIGNATORIES);
      boolean few = chain.partners().size() <= LONGEST_LIST_OF_SIGNATORIES;
      boolean accused = chain.partners().stream().allMatch(reading.taxonomy()::isWary);
      boolean listed = Statements.isListed(reading, chain.sentence());
      if (signed
          && few
          && !accused
          && (document || listed || reading.namesJapan(chain.sentence()))) {
        tally.accept(chain, 0.8, "partner.cosigned");
      }
    }
    if (listNamesJapan()) {
      author();
    }
  }

  /** Whose advisory it is that those of the list have signed. */
  private void author() {
    reading.lead().stream()
        .limit(2)
        .flatMap(i -> reading.hits().in(i, Kind.BODY))
        .forEach(hit -> tally.accept(hit.key(), 0.7, reading.evidence(hit, "partner.author")));
  }

  private boolean listNamesJapan() {
    return IntStream.range(0, reading.sentenceCount())
        .anyMatch(i -> Statements.isSigned(reading, i));
  }

  /** "2 Signatories", 2 署名国: a line over the list of them. */
  private boolean isUnderHeading(int sentence) {
    return sentence > 0 && reading.isLine(sentence - 1) && reading.cue(sentence - 1, "cosigned");
  }

  /** Those for whom a training is held (codebook, "Trainees"). */
  void trainees() {
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean group =
          (reading.cue(chain.sentence(), "trainees") && !isExample(chain))
              || isUnderTrainees(chain.sentence())
              || comesFrom(chain)
              || isFootnote(chain);
      if (group && !chain.withJapan() && chain.partners().size() <= Partners.LONGEST_LIST) {
        tally.accept(chain, 0.7, "partner.trainees");
      }
    }
  }

  /** "Participants", 1.参加者: a line over those who came. */
  private boolean isUnderTrainees(int sentence) {
    return sentence > 0
        && reading.isLine(sentence - 1)
        && reading.cue(sentence - 1, "trainees")
        && !reading.hits().has(sentence - 1, Kind.PARTNER);
  }

  /** ※1 ASEAN加盟国、インド: whom the region means from which the trainees came. */
  private boolean isFootnote(ActorChains.Chain chain) {
    return reading.isFootnote(chain.sentence());
  }

  /** フィジーを含む10か国: one of those the organisation stands for. */
  private boolean isExample(ActorChains.Chain chain) {
    return reading.page().folded().startsWith("を含む", chain.end()) || isCounted(chain);
  }

  /** インド、モンゴルから37名が参加: those from whom people came. */
  private boolean comesFrom(ActorChains.Chain chain) {
    return reading.page().folded().startsWith("から", chain.end())
        && reading.cue(chain.sentence(), "tookPart");
  }

  /** 米国との間で協議・対話を実施した, on a page about cyber matters. */
  private boolean reportsTalksOnCyber(int sentence) {
    return reading.isDedicatedToCyber()
        && reading.language() == Language.JAPANESE
        && reading
            .hits()
            .in(sentence, Kind.ACT)
            .map(hit -> reading.taxonomy().act(hit.key()).instrument())
            .anyMatch(act -> act.equals("dialogue") || act.equals("consultation"));
  }

  /** ベトナムの軍に対し能力構築支援を行った, on a page about cyber matters. */
  private boolean buildsCapacity(int sentence) {
    return reading.isDedicatedToCyber()
        && reading.hits().has(sentence, Kind.TOPIC, "capacity-building.named");
  }

  /** On a report of talks of two: what else was, will be or is held, and with whom. */
  private boolean tellsAnother(int sentence) {
    return !reading.inHeadline(sentence)
        && !reading.lead().stream().limit(2).anyMatch(i -> i == sentence);
  }

  /** "Cyber dialogues with" may be followed by as many as there are; other lists are roll-calls. */
  private int longestList(int sentence) {
    return isListOfTalks(sentence) ? LONGEST_LIST_OF_TALKS : Partners.LONGEST_LIST;
  }

  private boolean isListOfTalks(int sentence) {
    return reading
        .hits()
        .any(sentence, hit -> hit.kind() == Kind.TOPIC && hit.key().startsWith(TALKS));
  }

  /** Japanese pages that list partners leave Japan, their subject, unsaid. */
  private boolean speaksForJapan(int sentence) {
    boolean unsaid =
        reading.language() == Language.JAPANESE
            && !namedByHeadline
            && !reading.hits().has(sentence, Kind.PARTNER, "UN")
            && reading.namesJapan();
    return unsaid || reading.namesJapan(sentence) || (tally.isEmpty() && reading.namesJapan());
  }

  /** 日ASEANサイバーセキュリティ能力構築センターなどを通じて: what both made serves another's aim. */
  private boolean isMeans(ActorChains.Chain chain) {
    String text = reading.page().folded();
    int to = Math.min(text.length(), chain.end() + REACH_OF_MEANS);
    String after = text.substring(chain.end(), to);
    return namedByHeadline
        && reading.taxonomy().particles("behindMeans").stream()
            .anyMatch(word -> after.contains(word) && after.indexOf(word) < endOfClause(after));
  }

  private static int endOfClause(String text) {
    int comma = text.indexOf('、');
    return comma < 0 ? text.length() : comma;
  }

  /** "Japan, Ukraine and four other countries", 日本、韓国など6カ国: some of those who came. */
  private boolean isCounted(ActorChains.Chain chain) {
    String text = reading.page().folded();
    return !chain.tight()
        && COUNTED_BEHIND
            .matcher(text)
            .region(chain.end(), Math.min(text.length(), chain.end() + 40))
            .lookingAt();
  }

  /** Whether the words before or after a name make it the one engaged with. */
  private boolean isObject(ActorChains.Chain chain) {
    String text = reading.page().folded();
    String before = text.substring(Math.max(0, chain.start() - 22), chain.start());
    String after = text.substring(chain.end(), Math.min(text.length(), chain.end() + 10));
    return OBJECT_BEFORE.matcher(before).find()
        || isCountedCompany(chain)
        || reading.taxonomy().particles("behindPartner").stream().anyMatch(after::startsWith);
  }

  /** 米国、英国等、計14の国・地域と: the examples of those with whom something is done. */
  private boolean isCountedCompany(ActorChains.Chain chain) {
    String text = reading.page().folded();
    int to = Math.min(text.length(), chain.end() + REACH_OF_MEANS);
    return COUNTED_WITH.matcher(text).region(chain.end(), to).lookingAt();
  }

  /** "Canada holds dialogues with France and Japan": somebody else does so. */
  private boolean hasSubject(ActorChains.Chain chain) {
    return chain.hits().size() > 1
        && reading
            .hits()
            .in(chain.sentence(), Kind.PARTNER)
            .anyMatch(hit -> hit.end() < chain.start());
  }

  private boolean isSomebodys(ActorChains.Chain chain) {
    boolean many = chain.partners().size() > LONGEST_ROUND;
    return (many || hasSubject(chain)) && isOthersList(chain);
  }

  /** "Dialogues with China, Japan, the Republic of Korea and India": Japan is one of many. */
  private boolean isOthersList(ActorChains.Chain chain) {
    String text = reading.page().folded();
    String before = text.substring(Math.max(0, chain.start() - 22), chain.start());
    boolean othersFirst =
        chain.hits().get(0).kind() != Kind.JAPAN
            || (reading.language() == Language.ENGLISH && hasSubject(chain));
    return OBJECT_BEFORE.matcher(before).find() && othersFirst;
  }
}
