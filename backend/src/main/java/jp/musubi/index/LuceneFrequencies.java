package jp.musubi.index;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.matching.Terms;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * Counts in the embedded index, straight from its postings: a score asks for thousands of terms,
 * and a query for each of them costs more than the count.
 */
record LuceneFrequencies(Home home) implements Frequencies {
  private static final EnumSet<Type> COMPARED = EnumSet.of(Type.NEED, Type.SEED);

  @Override
  public long changes() {
    return home.changes();
  }

  @Override
  public long epoch() {
    return home.present().number();
  }

  @Override
  public long texts(Fields fields) {
    try (var shelves = home.open(COMPARED)) {
      return shelves.searcher().count(Filters.exactly(fields.visible, "1"));
    } catch (IOException e) {
      throw home.broken(e);
    }
  }

  @Override
  public Map<String, Long> of(Fields fields, Terms.Kind kind, Collection<String> forms) {
    var counts = new HashMap<String, Long>();
    forms.forEach(form -> counts.put(form, 0L));
    try (var shelves = home.open(COMPARED)) {
      for (var leaf : shelves.searcher().getIndexReader().leaves()) {
        count(leaf.reader(), fields.compared(kind), counts);
      }
    } catch (IOException e) {
      throw home.broken(e);
    }
    return counts;
  }

  private static void count(LeafReader segment, String field, Map<String, Long> counts)
      throws IOException {
    var terms = segment.terms(field);
    if (terms == null) {
      return;
    }
    var term = terms.iterator();
    var live = segment.getLiveDocs();
    for (var entry : counts.entrySet()) {
      if (term.seekExact(new BytesRef(entry.getKey()))) {
        entry.setValue(entry.getValue() + PresentSearcher.present(term, live));
      }
    }
  }
}
