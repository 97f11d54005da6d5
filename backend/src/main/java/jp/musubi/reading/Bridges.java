package jp.musubi.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.bridge.FunctionNames;
import jp.musubi.bridge.ShippedBridge;
import jp.musubi.identity.Rung;
import jp.musubi.index.SearchIndex;
import jp.musubi.matching.Bridge;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Understood;
import org.jspecify.annotations.Nullable;

/** The one bridge of this node, read when it is first asked for. */
@ApplicationScoped
public class Bridges {
  @Inject SearchIndex index;

  private final FunctionNames functions = FunctionNames.read();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Bridge bridge = ShippedBridge.read();
  private final ConceptSearch search;
  private volatile @Nullable BridgeReader reader;

  /**
   * One concept as it is shown.
   *
   * @param words other ways it is put or named
   */
  record Entry(
      String id,
      Understood.ConceptKind kind,
      String ja,
      String en,
      List<String> words,
      List<Bridge.Link> functions) {
    String label(Locale language) {
      return language.equals(Locale.ENGLISH) ? en : ja;
    }
  }

  Bridges() {
    for (var problem : bridge.problems()) {
      add(
          new Entry(
              problem.id(),
              Understood.ConceptKind.PROBLEM,
              problem.ja(),
              problem.en(),
              problem.says(),
              problem.functions()));
    }
    for (var technology : bridge.technologies()) {
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

  /** Reads texts as the index does; what it says depends on no record. */
  public synchronized BridgeReader reader() {
    var known = reader;
    if (known == null) {
      known = new BridgeReader(bridge, index.terms(Rung.PUBLIC)::of);
      reader = known;
    }
    return known;
  }

  /** The concept's name in this language; the id itself where the bridge does not know it. */
  public String label(String concept, Locale language) {
    var entry = entries.get(concept);
    return entry == null ? concept : entry.label(language);
  }

  /** All names under which technologies are mentioned, in both languages. */
  public List<String> namesOfTechnologies() {
    var names = new ArrayList<String>();
    for (var technology : bridge.technologies()) {
      names.add(technology.ja());
      names.add(technology.en());
      names.addAll(technology.names());
    }
    return names;
  }

  boolean knows(String concept) {
    return entries.containsKey(concept);
  }

  String function(String function, Locale language) {
    return functions.of(function, language);
  }

  String version() {
    return bridge.version();
  }

  ConceptSearch search() {
    return search;
  }
}
