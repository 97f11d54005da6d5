package jp.musubi.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.musubi.curation.BridgeEntries;
import jp.musubi.matching.Bridge;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Terms;
import jp.musubi.matching.Understood;
import jp.musubi.reading.Bridges.Entry;
import org.jspecify.annotations.Nullable;

/** One edition of the bridge and all that was computed from it; a newer one replaces it whole. */
final class BridgeInForce {
  private final BridgeEntries.Edition edition;
  private final Supplier<Function<String, List<Terms.Term>>> terms;
  private final Map<String, Entry> entries = new HashMap<>();
  private final ConceptSearch search;
  private @Nullable BridgeReader reader;

  /**
   * @param terms how the index reads texts, asked for when a text is first read
   */
  BridgeInForce(BridgeEntries.Edition edition, Supplier<Function<String, List<Terms.Term>>> terms) {
    this.edition = edition;
    this.terms = terms;
    for (var problem : bridge().problems()) {
      add(
          new Entry(
              problem.id(),
              Understood.ConceptKind.PROBLEM,
              problem.ja(),
              problem.en(),
              problem.says(),
              problem.functions()));
    }
    for (var technology : bridge().technologies()) {
      add(
          new Entry(
              technology.id(),
              Understood.ConceptKind.TECHNOLOGY,
              technology.ja(),
              technology.en(),
              technology.names(),
              technology.functions()));
    }
    search = new ConceptSearch(entries.values());
  }

  private void add(Entry entry) {
    entries.put(entry.id(), entry);
  }

  long number() {
    return edition.number();
  }

  Bridge bridge() {
    return edition.bridge();
  }

  synchronized BridgeReader reader() {
    var known = reader;
    if (known == null) {
      known = new BridgeReader(bridge(), terms.get());
      reader = known;
    }
    return known;
  }

  @Nullable Entry entry(String concept) {
    return entries.get(concept);
  }

  ConceptSearch search() {
    return search;
  }

  List<String> namesOfTechnologies() {
    var names = new ArrayList<String>();
    for (var technology : bridge().technologies()) {
      names.add(technology.ja());
      names.add(technology.en());
      names.addAll(technology.names());
    }
    return names;
  }
}
