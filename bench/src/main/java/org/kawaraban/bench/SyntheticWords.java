package org.kawaraban.bench;

import java.util.List;
import java.util.Random;

/** Words that announcements use and subscribers look for, in English and Japanese. */
final class SyntheticWords {
  private static final List<String> WORDS_EN =
      List.of(
          "critical",
          "infrastructure",
          "ransomware",
          "norms",
          "espionage",
          "telecom",
          "ministry",
          "training",
          "workshop",
          "exercise",
          "resilience",
          "attribution",
          "semiconductor",
          "agency",
          "framework",
          "sanctions",
          "malware",
          "satellite",
          "cable",
          "election",
          "trade",
          "regional",
          "cooperation",
          "exchange",
          "consultations",
          "supply",
          "chain",
          "standards",
          "incident",
          "response",
          "police",
          "defence",
          "vessel",
          "energy",
          "finance",
          "quantum",
          "intelligence",
          "privacy",
          "law",
          "treaty",
          "capacity",
          "hospital",
          "phishing",
          "botnet",
          "grid",
          "port",
          "airport",
          "railway",
          "cloud",
          "identity",
          "encryption",
          "vulnerability",
          "disclosure",
          "patch",
          "router",
          "sensor",
          "drone",
          "fishery",
          "island",
          "maritime",
          "border",
          "visa",
          "tourism",
          "culture",
          "education",
          "science",
          "space",
          "nuclear",
          "water",
          "climate",
          "disaster");
  private static final List<String> WORDS_JA =
      List.of(
          "重要インフラ", "能力構築", "人材育成", "国際法", "規範", "演習", "訓練", "共同声明", "情報共有", "脅威", "攻撃", "防衛省",
          "警察庁", "外務省", "総務省", "経済産業省", "金融", "電力", "通信", "半導体", "供給網", "標準", "選挙", "衛星", "海底ケーブル",
          "量子", "人工知能", "個人情報", "条約", "制裁", "漁業", "貿易", "地域情勢", "人的交流", "意見交換", "宇宙", "海洋", "原子力",
          "気候", "防災", "教育", "科学技術", "文化", "観光", "鉄道", "空港", "港湾", "医療", "水道", "暗号");

  /** A term that asks for two or three of them in their order. */
  static String term(Random random) {
    return random.nextBoolean()
        ? "text:\"%s %s\"".formatted(pick(random, WORDS_EN), pick(random, WORDS_EN))
        : "text:%s%s%s"
            .formatted(
                pick(random, WORDS_JA),
                pick(random, WORDS_JA),
                random.nextBoolean() ? pick(random, WORDS_JA) : "");
  }

  /** A sentence with two of them, to end a page of a language with. */
  static String sentence(String lang, Random random) {
    return lang.equals("ja")
        ? "また、%s%sにも言及しました。".formatted(pick(random, WORDS_JA), pick(random, WORDS_JA))
        : " The %s %s was named.".formatted(pick(random, WORDS_EN), pick(random, WORDS_EN));
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private SyntheticWords() {}
}
