package jp.musubi.index;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.matching.Terms;

/** Counts in the embedded index. */
record LuceneFrequencies(Home home) implements Frequencies {
  private static final EnumSet<Type> COMPARED = EnumSet.of(Type.NEED, Type.SEED);

  @Override
  public long changes() {
    return home.changes();
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
    try (var shelves = home.open(COMPARED)) {
      for (var form : forms) {
        var exactly = Filters.exactly(fields.compared(kind), form);
        counts.put(form, (long) shelves.searcher().count(exactly));
      }
    } catch (IOException e) {
      throw home.broken(e);
    }
    return counts;
  }
}
