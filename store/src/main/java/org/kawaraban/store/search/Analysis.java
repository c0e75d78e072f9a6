package org.kawaraban.store.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes lexemes of a text, in English, Japanese, or both in one sentence. Texts and what is looked
 * for in them go the same way: NFKC, Kuromoji's dictionary in search mode, base forms, no particles
 * or articles, lower case without accents, Porter's stems.
 *
 * <p>Thread-safe. The dictionary, some 20 MB, is loaded with the first text.
 */
final class Analysis {
  /** Raised when the same text gives other lexemes than before: all entries are made again. */
  static final int VERSION = 2;

  /** PostgreSQL takes lexemes of up to 2,046 bytes; longer ones than this are no words. */
  private static final int MAX_LEXEME_CHARS = 80;

  /** U.S. is US, and what is Japan's is of Japan. */
  private static final Pattern SILENT =
      Pattern.compile("(?<=\\b\\p{Lu})\\.(?=\\p{Lu}\\b)|(?<=\\p{L})['’]s\\b");

  /** Sources write cyber security, cyber-security and cybersecurity of the same thing. */
  private static final Pattern CYBER =
      Pattern.compile("\\b(cyber)(?=\\p{Alpha})", Pattern.CASE_INSENSITIVE);

  /** Alone a word and within a longer one two: the dictionary knows it only by its parts. */
  private static final String OWN_WORDS = "サイバー,サイバー,サイバー,カスタム名詞";

  /** Lets only one thread load the dictionary, and none that never searches. */
  private static final class Shared {
    private static final Analysis BUNDLED = new Analysis();
  }

  private final Analyzer analyzer = new Chain();

  static Analysis bundled() {
    return Shared.BUNDLED;
  }

  /** The lexemes of a text in their order. */
  List<Lexeme> lexemes(String text) {
    List<Lexeme> lexemes = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        lexemes.add(
            new Lexeme(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return lexemes;
  }

  private static final class Chain extends Analyzer {
    private final NormalizeCharMap nfkc = nfkc();
    private final CharArraySet stopWords = stopWords();
    private final UserDictionary ownWords = ownWords();

    @Override
    protected Reader initReader(String field, Reader text) {
      Reader normalised = new MappingCharFilter(nfkc, text);
      Reader without = new PatternReplaceCharFilter(SILENT, "", normalised);
      return new PatternReplaceCharFilter(CYBER, "$1 ", without);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      // Of a compound the parts alone: their positions follow each other, as phrases need it.
      Tokenizer words = new JapaneseTokenizer(ownWords, true, true, JapaneseTokenizer.Mode.SEARCH);
      TokenStream chain = new JapaneseBaseFormFilter(words);
      chain = new JapanesePartOfSpeechStopFilter(chain, JapaneseAnalyzer.getDefaultStopTags());
      chain = new LowerCaseFilter(chain);
      chain = new ASCIIFoldingFilter(chain);
      chain = new StopFilter(chain, stopWords);
      chain = new JapaneseKatakanaStemFilter(chain);
      chain = new PorterStemFilter(chain);
      return new TokenStreamComponents(words, new LengthFilter(chain, 1, MAX_LEXEME_CHARS));
    }

    private static UserDictionary ownWords() {
      try {
        return UserDictionary.open(new StringReader(OWN_WORDS));
      } catch (IOException e) {
        throw new UncheckedIOException("words in memory cannot be read", e);
      }
    }

    private static CharArraySet stopWords() {
      CharArraySet words = new CharArraySet(JapaneseAnalyzer.getDefaultStopSet(), true);
      words.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      return words;
    }

    /**
     * NFKC as a map, because a map keeps the offsets of the text: each character that has another
     * form, and each base letter with its mark that has a composed one.
     */
    private static NormalizeCharMap nfkc() {
      NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
      for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
        // Halves of pairs have no form; Korean syllables are 11,172 and nobody searches in them.
        if (Character.isSurrogate((char) unit)
            || Character.UnicodeScript.of(unit) == Character.UnicodeScript.HANGUL) {
          continue;
        }
        String written = Character.toString(unit);
        String composed = Normalizer.normalize(written, Form.NFKC);
        String decomposed = Normalizer.normalize(written, Form.NFD);
        if (!composed.equals(written)) {
          map.add(written, composed);
        } else if (!decomposed.equals(written)) {
          map.add(decomposed, written);
        }
      }
      // Half-width kana carry their voice as a second character.
      for (int kana = 'ｦ'; kana <= 'ﾝ'; kana++) {
        for (String voice : List.of("ﾞ", "ﾟ")) {
          String two = Character.toString(kana) + voice;
          String one = Normalizer.normalize(two, Form.NFKC);
          if (one.length() == 1) {
            map.add(two, one);
          }
        }
      }
      return map.build();
    }
  }
}
