package org.kawaraban.classify.partner;

import java.util.regex.Pattern;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.Scripts;

/** What the words around those named in one breath make of them: object, example, means. */
final class ChainRole {
  /** The name of a centre and a word or two. */
  private static final int REACH_BEHIND = 30;

  private static final int REACH_BEFORE = 28;
  private static final int REACH_OF_COUNT = 40;
  private static final int LONGEST_BRACKET = 12;
  private static final int REACH_OF_PARTICLE = 10;

  /** A loose list this long in which Japan is one of many is somebody else's. */
  private static final int LONGEST_ROUND = 3;

  private static final Pattern OBJECT_BEFORE =
      Pattern.compile(
          "\\b(?:(?:with|between|for|to|joined|joined by|(?:was|were|jointly) led by|from)(?: the)?(?: [a-z-]{1,12})?|(?:the )?government of(?: the)?) ?$|相手は、?$");

  /** "The Ambassador of Japan to": where somebody is posted says nothing of what is done there. */
  private static final Pattern POSTED_BEFORE =
      Pattern.compile("\\b(?:ambassador|envoy|consul)(?: of japan)? to(?: the)? $");

  private static final Pattern COUNTED_BEHIND =
      Pattern.compile(
          "(?:など|等)(?:の|、)?(?:計|合計|約)?[0-9]{1,3} ?(?:か国|カ国|ヵ国|ヶ国|箇国|国|の国)|,? (?:and|among|as well as) (?:some |about |around )?(?:[0-9]{1,3}|[a-z]{3,9}) other (?:countries|nations|states|partners)");

  private static final Pattern COUNTED_WITH =
      Pattern.compile(
          "(?:など|等)(?:の|、)?(?:計|合計|約)?[0-9]{1,3} ?(?:か|カ|ヵ|ヶ|箇|の)?国(?:・地域|・機関|と地域|と機関|以上)?(?:と|との)");

  private final Reading reading;

  ChainRole(Reading reading) {
    this.reading = reading;
  }

  /** Whether the words before or after a name make it the one engaged with. */
  boolean isObject(ActorChains.Chain chain) {
    String after = behind(chain, REACH_OF_PARTICLE);
    return reading.taxonomy().particles("behindPartner").beginAt(after, 0)
        || isBehindPreposition(chain)
        || isCountedCompany(chain);
  }

  /** "Japan, Ukraine and four other countries", 日本、韓国など6カ国: some of those who came. */
  boolean isCounted(ActorChains.Chain chain) {
    return !chain.tight() && isFollowedBy(COUNTED_BEHIND, chain, REACH_OF_COUNT);
  }

  /** "Teams from India and Kenya", 豪州、台湾などのチーム: others who play what somebody holds. */
  boolean isPlayer(ActorChains.Chain chain) {
    return !chain.withJapan()
        && !reading.cue(chain.sentence(), "jointTeam")
        && (reading.standsBefore("beforePlayers", chain.start())
            || reading.standsAt("behindPlayers", chain.end()));
  }

  /** 日ASEANサイバーセキュリティ能力構築センターなどを通じて: what both made serves another's aim. */
  boolean isMeans(ActorChains.Chain chain) {
    String after = behind(chain, REACH_BEHIND);
    return reading
        .taxonomy()
        .particles("behindMeans")
        .anyIn(after.substring(0, endOfClause(after)));
  }

  /** "Canada holds dialogues with France and Japan": somebody else does so. */
  boolean isSomebodys(ActorChains.Chain chain) {
    boolean many = chain.partners().size() > LONGEST_ROUND;
    return (many || hasSubject(chain)) && isOthersList(chain);
  }

  /** "Dialogues with China, Japan, the Republic of Korea and India": Japan is one of many. */
  boolean isOthersList(ActorChains.Chain chain) {
    boolean othersFirst =
        chain.hits().get(0).kind() != Kind.JAPAN
            || (reading.language() == Language.ENGLISH && hasSubject(chain));
    return othersFirst && isBehindPreposition(chain);
  }

  private boolean isBehindPreposition(ActorChains.Chain chain) {
    String text = reading.page().folded();
    if (chain.start() == 0 || isInsideJapanese(text.charAt(chain.start() - 1))) {
      return false;
    }
    String before = text.substring(Math.max(0, chain.start() - REACH_BEFORE), chain.start());
    return OBJECT_BEFORE.matcher(before).find() && !POSTED_BEFORE.matcher(before).find();
  }

  /** Most names in Japanese stand behind a letter that no preposition ends with, 相手は aside. */
  private static boolean isInsideJapanese(char before) {
    return Scripts.isJapanese(before) && before != 'は';
  }

  /** 米国、英国等、計14の国・地域と: the examples of those with whom something is done. */
  private boolean isCountedCompany(ActorChains.Chain chain) {
    return isFollowedBy(COUNTED_WITH, chain, REACH_BEHIND);
  }

  private boolean hasSubject(ActorChains.Chain chain) {
    return chain.hits().size() > 1
        && reading.hits().any(chain.sentence(), Kind.PARTNER, hit -> hit.end() < chain.start());
  }

  private boolean isFollowedBy(Pattern pattern, ActorChains.Chain chain, int reach) {
    String text = reading.page().folded();
    int to = Math.min(text.length(), chain.end() + reach);
    return pattern.matcher(text).region(chain.end(), to).lookingAt();
  }

  private String behind(ActorChains.Chain chain, int reach) {
    String text = reading.page().folded();
    Hit last = chain.hits().get(chain.hits().size() - 1);
    // 連邦捜査局(FBI)が主導: the short name of a body closes its bracket.
    boolean shortName = last.kind() == Kind.BODY && text.startsWith(")", chain.end());
    int from = shortName ? chain.end() + 1 : behindBracket(text, chain.end());
    return text.substring(from, Math.min(text.length(), from + reach));
  }

  /** 豪州(12月)などと: what is bracketed behind the last name does not part it from its particle. */
  private static int behindBracket(String text, int end) {
    int closes = text.startsWith("(", end) ? text.indexOf(')', end) : -1;
    return closes > end && closes - end <= LONGEST_BRACKET ? closes + 1 : end;
  }

  private static int endOfClause(String text) {
    int comma = text.indexOf('、');
    return comma < 0 ? text.length() : comma;
  }
}
