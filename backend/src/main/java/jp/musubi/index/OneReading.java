package jp.musubi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.AttributeSource;

/**
 * Reads each text of a record once for each analyzer: the same text goes into fields of every rung,
 * and reading Japanese is most of what indexing costs.
 */
final class OneReading {
  private final Map<Analyzer, Map<String, Tokens>> read = new HashMap<>();

  /** The text's tokens, from their beginning. */
  TokenStream of(Analyzer analyzer, String text) {
    return read
        .computeIfAbsent(analyzer, a -> new HashMap<>())
        .computeIfAbsent(text, t -> tokens(analyzer, t))
        .stream();
  }

  private static Tokens tokens(Analyzer analyzer, String text) {
    try (var stream = analyzer.tokenStream("", text)) {
      var tokens = new ArrayList<AttributeSource.State>();
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(stream.captureState());
      }
      stream.end();
      return new Tokens(stream.cloneAttributes(), tokens, stream.captureState());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Tokens(
      AttributeSource attributes, List<AttributeSource.State> all, AttributeSource.State end) {
    TokenStream stream() {
      return new Replay(this);
    }
  }

  private static final class Replay extends TokenStream {
    private final Tokens tokens;
    private int next;

    Replay(Tokens tokens) {
      super(tokens.attributes().cloneAttributes());
      this.tokens = tokens;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.all().size()) {
        return false;
      }
      restoreState(tokens.all().get(next++));
      return true;
    }

    @Override
    public void end() {
      restoreState(tokens.end());
    }
  }
}
