package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.musubi.bridge.ShippedBridge;
import jp.musubi.identity.Rung;
import jp.musubi.index.SearchIndex;
import jp.musubi.matching.Bridge;
import jp.musubi.matching.BridgeReader;
import org.jspecify.annotations.Nullable;

/** The one bridge of this node, read when it is first asked for. */
@ApplicationScoped
class BridgeKeeper {
  private final Bridge bridge = ShippedBridge.read();
  private final Map<String, String> japanese = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();
  private volatile @Nullable BridgeReader reader;

  BridgeKeeper() {
    for (var problem : bridge.problems()) {
      japanese.put(problem.id(), problem.ja());
      english.put(problem.id(), problem.en());
    }
    for (var technology : bridge.technologies()) {
      japanese.put(technology.id(), technology.ja());
      english.put(technology.id(), technology.en());
    }
  }

  /** Reads texts as the index does; what it says depends on no record. */
  synchronized BridgeReader reader(SearchIndex index) {
    var known = reader;
    if (known == null) {
      known = new BridgeReader(bridge, index.terms(Rung.PUBLIC)::of);
      reader = known;
    }
    return known;
  }

  String label(String concept, Locale language) {
    var labels = language.equals(Locale.ENGLISH) ? english : japanese;
    return labels.getOrDefault(concept, concept);
  }
}
