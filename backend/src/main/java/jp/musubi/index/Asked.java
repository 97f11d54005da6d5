package jp.musubi.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.matching.Passage;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed into the search box, read as text and never as a query language: operators,
 * quotes and control characters have no meaning. Pieces set apart by spaces must all be found, each
 * either literally or by most of its words; a find in the title counts more.
 */
final class Asked {
  private static final int LONGEST = 300;
  private static final int MOST_PIECES = 16;
  private static final int MOST_FRAGMENTS = 3;
  static final float TITLE = 3;

  /** Words have a meaning that a string of characters may lack (京都 in 東京都). */
  static final float LITERAL = 0.6f;

  private final List<Piece> pieces;

  /**
   * @param literal the piece as pairs of characters, in order
   * @param text the piece with width and case folded
   */
  record Piece(Set<String> words, List<String> literal, String text) {

    /** Two words must both be there; of more, three quarters. */
    int wordsNeeded() {
      return words.size() <= 2 ? words.size() : words.size() * 3 / 4;
    }
  }

  private Asked(List<Piece> pieces) {
    this.pieces = pieces;
  }

  static Asked of(String typed) {
    var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    var pieces = new ArrayList<Piece>();
    for (var piece : text.strip().split("[\\s\\u3000\\p{Cntrl}]+", MOST_PIECES)) {
      var words = new LinkedHashSet<String>();
      Japanese.read(Japanese.WORDS, piece).forEach(token -> words.add(token.form()));
      var literal = Japanese.read(Japanese.BIGRAMS_SOUGHT, piece).stream();
      var pairs = literal.map(Japanese.Token::form).toList();
      if (!words.isEmpty() || !pairs.isEmpty()) {
        pieces.add(new Piece(words, pairs, Japanese.folded(piece)));
      }
    }
    return new Asked(pieces);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Whether there is nothing in it that could be found: blank, or signs only. */
  boolean isEmpty() {
    return pieces.isEmpty();
  }

  Query query(Fields fields) {
    var all = new BooleanQuery.Builder();
    for (var piece : pieces) {
      all.add(
          new BooleanQuery.Builder()
              .add(words(fields.words, piece), Occur.SHOULD)
              .add(new BoostQuery(literal(fields.bigrams, piece), LITERAL), Occur.SHOULD)
              .add(new BoostQuery(words(fields.titleWords, piece), TITLE), Occur.SHOULD)
              .add(new BoostQuery(literal(fields.titleBigrams, piece), TITLE), Occur.SHOULD)
              .build(),
          Occur.MUST);
    }
    return all.build();
  }

  /** Titles alone, by what they literally contain. */
  Query titles(Fields fields) {
    var all = new BooleanQuery.Builder();
    pieces.forEach(piece -> all.add(literal(fields.titleBigrams, piece), Occur.MUST));
    return all.build();
  }

  private static Query words(String field, Piece piece) {
    if (piece.words().isEmpty()) {
      return new MatchNoDocsQuery();
    }
    var query = new BooleanQuery.Builder();
    piece.words().forEach(w -> query.add(new TermQuery(new Term(field, w)), Occur.SHOULD));
    return query.setMinimumNumberShouldMatch(piece.wordsNeeded()).build();
  }

  private static Query literal(String field, Piece piece) {
    if (piece.literal().isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return new PhraseQuery(field, piece.literal().toArray(String[]::new));
  }

  /** Pieces of the passages in which it stands. */
  List<Found.Fragment> fragments(List<Passage> passages) {
    var fragments = new ArrayList<Found.Fragment>();
    for (var passage : passages) {
      if (fragments.size() == MOST_FRAGMENTS) {
        break;
      }
      var marks = marks(passage.text());
      if (!marks.isEmpty()) {
        fragments.add(Marks.fragment(passage, marks));
      }
    }
    return fragments;
  }

  /** Where it stands in a text: dictionary words, or else the characters themselves. */
  private List<Found.Mark> marks(String text) {
    var marks = new ArrayList<Found.Mark>();
    var words = Japanese.read(Japanese.WORDS, text);
    var characters = Japanese.read(Japanese.BIGRAMS_SOUGHT, text);
    for (var piece : pieces) {
      int before = marks.size();
      for (var token : words) {
        if (piece.words().contains(token.form())) {
          marks.add(new Found.Mark(token.start(), token.end()));
        }
      }
      if (marks.size() == before) {
        literal(characters, piece.literal(), marks);
      }
    }
    return Marks.united(marks);
  }

  private static void literal(
      List<Japanese.Token> text, List<String> sought, List<Found.Mark> marks) {
    for (int i = 0; !sought.isEmpty() && i + sought.size() <= text.size(); i++) {
      int length = 0;
      while (length < sought.size() && sought.get(length).equals(text.get(i + length).form())) {
        length++;
      }
      if (length == sought.size()) {
        marks.add(new Found.Mark(text.get(i).start(), text.get(i + length - 1).end()));
      }
    }
  }
}
