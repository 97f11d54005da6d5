package jp.musubi.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts the codes of one facet over all that a query finds; the most frequent first.
 *
 * @param field of the rung that asks
 */
record FacetCounts(String field)
    implements CollectorManager<FacetCounts.Counter, List<Found.Count>> {

  @Override
  public Counter newCollector() {
    return new Counter(field);
  }

  @Override
  public List<Found.Count> reduce(Collection<Counter> counters) {
    var counts = new HashMap<String, Long>();
    counters.forEach(each -> each.counts.forEach((code, n) -> counts.merge(code, n, Long::sum)));
    return counts.entrySet().stream()
        .map(entry -> new Found.Count(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Found.Count::count)
                .reversed()
                .thenComparing(Found.Count::code))
        .toList();
  }

  static final class Counter extends SimpleCollector {
    private final String field;
    private final Map<String, Long> counts = new HashMap<>();
    private SortedSetDocValues codes = DocValues.emptySortedSet();
    private long[] inSegment = {};

    private Counter(String field) {
      this.field = field;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      codes = DocValues.getSortedSet(context.reader(), field);
      inSegment = new long[(int) codes.getValueCount()];
    }

    @Override
    public void collect(int doc) throws IOException {
      if (codes.advanceExact(doc)) {
        for (int i = 0; i < codes.docValueCount(); i++) {
          inSegment[(int) codes.nextOrd()]++;
        }
      }
    }

    @Override
    public void finish() throws IOException {
      for (int ordinal = 0; ordinal < inSegment.length; ordinal++) {
        if (inSegment[ordinal] > 0) {
          counts.merge(codes.lookupOrd(ordinal).utf8ToString(), inSegment[ordinal], Long::sum);
        }
      }
    }
  }
}
