package jp.musubi.index;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.musubi.matching.Terms;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How texts are read, always with width and case folded (NFKC). A change here is a change of {@link
 * Stamp#FORMAT}.
 */
final class Japanese {

  /** Longer "words" are noise, and beyond 32 kB Lucene refuses them. */
  private static final int LONGEST_WORD = 100;

  private static final int FOR_CHARACTERS =
      CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;

  /** Dictionary words: compounds split, inflections undone, particles and endings dropped. */
  static final Analyzer WORDS = new Folding(JapaneseWords::tokenizer, JapaneseWords::filter);

  /** Single kanji: each is a morpheme, so that 吸う meets 吸引 and 漏れる meets 漏洩. */
  static final Analyzer CHARACTERS =
      new Folding(
          StandardTokenizer::new,
          stream -> new TypeTokenFilter(stream, Set.of("<IDEOGRAPHIC>"), true));

  /** Single characters and pairs of them, so that any part of any word is found. */
  static final Analyzer BIGRAMS =
      new Folding(
          StandardTokenizer::new, stream -> new CJKBigramFilter(stream, FOR_CHARACTERS, true));

  /** As {@link #BIGRAMS}, for what is searched: pairs alone where there are any. */
  static final Analyzer BIGRAMS_SOUGHT =
      new Folding(
          StandardTokenizer::new, stream -> new CJKBigramFilter(stream, FOR_CHARACTERS, false));

  private Japanese() {}

  static Analyzer of(Terms.Kind kind) {
    return switch (kind) {
      case WORD -> WORDS;
      case CHARACTER -> CHARACTERS;
    };
  }

  /** As all analyzers fold width and case. */
  static String folded(String text) {
    return Normalizer2.getNFKCCasefoldInstance().normalize(text);
  }

  /** A piece of text as one analyzer reads it. */
  record Token(String form, int start, int end) {}

  static List<Token> read(Analyzer analyzer, String text) {
    var tokens = new ArrayList<Token>();
    try (var stream = analyzer.tokenStream("", text)) {
      var form = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(form.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static final class JapaneseWords {
    static Tokenizer tokenizer() {
      return new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
    }

    static TokenStream filter(TokenStream words) {
      var base = new JapaneseBaseFormFilter(words);
      var content = new JapanesePartOfSpeechStopFilter(base, JapaneseAnalyzer.getDefaultStopTags());
      var stopped = new StopFilter(content, JapaneseAnalyzer.getDefaultStopSet());
      return new LengthFilter(new JapaneseKatakanaStemFilter(stopped), 1, LONGEST_WORD);
    }
  }

  private static final class Folding extends Analyzer {
    private final Supplier<Tokenizer> tokenizer;
    private final UnaryOperator<TokenStream> filter;

    Folding(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filter) {
      this.tokenizer = tokenizer;
      this.filter = filter;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance());
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = tokenizer.get();
      return new TokenStreamComponents(source, filter.apply(source));
    }
  }
}
