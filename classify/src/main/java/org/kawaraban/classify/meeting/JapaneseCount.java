package org.kawaraban.classify.meeting;

import java.util.regex.Pattern;

/**
 * What a Japanese ordinal counts, told by the words behind it: 第N回X counts X, the noun it stands
 * before. Only who meets, at which level and on what may stand between it and the word for a
 * meeting; a particle or a verb other than one of holding ends its reach.
 */
final class JapaneseCount {
  private static final String KIND =
      "(?:会合|会議|会期|会談|対話|協議|作業部会|総会|ワークショップ|ワーキンググループ|演習|研修|訓練|フォーラム|シンポジウム|セミナー|委員会|意見交換|大会|ウィーク|競技会|セッション|取り?組み)";

  /** Levels and subjects of meetings. */
  private static final String MODIFIER =
      "(?:サイバー|セキュリティ|セキュリティー|情報|通信|デジタル|ict|インターネット|政策|戦略|防衛|外務|外交|外相|防衛相|閣僚|大臣|首脳|局長|次官|審議官|課長|局次長|部長|長官|高級|高官|実務者|専門家|専門|事務|レベル|級|間|当局|政府|定期|年次|実質|公式|非公式|全体|本|国際|共同|合同|犯罪|対策|能力構築|支援|技術|協力|経済|包括的|二国間|三国間|[23二三両]か?カ?国|及び|と|の|[・「」『』() -])";

  private static final String PARTY =
      "(?:日・?(?:asean|eu|nato|[ァ-ヺー]{2,12}|[一-龥]{1,2}(?=サイバー|・|外|防|首|定|ict|2))?|[米英仏独豪印韓中欧伊加露越比泰波]{1,3}日?|asean|eu|nato|arf|g7|oewg)";

  /** 3回目の, 第4回となる, 初めて開催される: what joins an ordinal to the noun it counts. */
  private static final String JOINS =
      "(?:目|度目)?(?:となる|となった|に当たる|にあたる|を数える|として|の)?(?:(?:開催|実施)(?:し|す|さ)?(?:れ)?[るた]?|開[かいくれ]{1,2}[るた]?|行[わっうれ]{1,2}[るた]?)?";

  /** 初めて日仏サイバー対話: nouns up to the name, with nothing but の and the like between. */
  private static final Pattern REACHES =
      Pattern.compile(
          JOINS
              + "(?![^、。]{0,12}関連)(?:[一-龥々ァ-ヺーa-z0-9・･「」『』“”\"'()\\[\\] .&+/〜~‐-]|に関する|における|に係る|についての|に対する|に向けた|のための|との|の(?!際|機会|ため)|と|及び|および|や)*");

  /** 第44回関連首脳会議出席のため, 第75回国連総会の: a meeting told whole before the name comes. */
  private static final Pattern OTHER_WHOLE =
      Pattern.compile(".{2,}?" + KIND + "(?:の|と|や|及び|および|後|前|期間|等|など|出席|参加|終了)");

  /** Words that say without a name that a meeting of some series is counted. */
  private static final Pattern ROUND =
      Pattern.compile(
          JOINS
              + "(?:(?:"
              + PARTY
              + "[・ ]?)?"
              + MODIFIER
              + "{0,8}"
              + KIND
              + "|の?開催(?:と|で[すあ])|今回|今年|本年|では|で[、,あ]|です|だ。|。|となり|となる(?=。|$|今)|まで|「?2(?:プラス|\\+)2"
              + "|[はがを][^。、第]{0,14}(?:開[催かいく]|行[わっいう]|実施|です|だ。))");

  /** 日仏サイバー対話(第7回), 対話の8回目の会合, 協議を初めて、27日に開く: the count behind the name. */
  private static final Pattern CLOSES =
      Pattern.compile(JOINS + "(?:" + MODIFIER + "{0,4}" + KIND + "|[^一-龥ァ-ヺa-z「『]|$)");

  /** 初めて行われた, 初めて会合を開いた: that something was held, and not what somebody did. */
  private static final Pattern FIRST_HELD =
      Pattern.compile(
          "(?:の|となる|となった)?(?:、?[^。、]{0,12}?(?:で|にて|において|に|を)、?)?(?:開[催かいく]|行[わっいう]|実施|催[さし]|始ま)|(?:で(?:す|、|ある)|だ[。っ]|となり|とな[るっ]|[。)」]|$)");

  /** Whether nothing but words of one meeting's name stand between an ordinal and that name. */
  static boolean reaches(String text, int from, int name) {
    return REACHES.matcher(text).region(from, name).matches()
        && !OTHER_WHOLE.matcher(text).region(from, name).lookingAt();
  }

  static boolean tellsRound(String text, int from) {
    return ROUND.matcher(text).region(from, Math.min(text.length(), from + 48)).lookingAt();
  }

  static boolean isClosed(String text, int from) {
    return CLOSES.matcher(text).region(from, text.length()).lookingAt();
  }

  /** Whether what is new is that a meeting is held. */
  static boolean isOfHolding(String text, int from) {
    return FIRST_HELD.matcher(text).region(from, text.length()).lookingAt()
        || tellsRound(text, from);
  }

  private JapaneseCount() {}
}
