package jp.musubi.reading;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.musubi.bridge.FunctionNames;
import jp.musubi.curation.BridgeEntries;
import jp.musubi.identity.Rung;
import jp.musubi.index.SearchIndex;
import jp.musubi.matching.Bridge;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Terms;
import jp.musubi.matching.Understood;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one bridge of this node. It follows the edition in the database by looking at its number
 * every second, also on the node where the edit was made: all nodes learn of it in the same way.
 */
@ApplicationScoped
public class Bridges {
  private static final Logger LOG = Logger.getLogger(Bridges.class);

  @Inject SearchIndex index;
  @Inject BridgeEntries edits;

  private final FunctionNames functions = FunctionNames.read();
  private volatile @Nullable BridgeInForce inForce;

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

  /** Takes over a newer edition; it is made ready first, so that no request waits for it. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void follow() {
    var known = inForce;
    if (known == null || known.number() == edits.number()) {
      return;
    }
    var newer = read();
    newer.reader();
    inForce = newer;
    LOG.infof("The bridge in force is %s", newer.bridge().version());
  }

  private BridgeInForce inForce() {
    var known = inForce;
    return known == null ? first() : known;
  }

  private synchronized BridgeInForce first() {
    var known = inForce;
    if (known == null) {
      known = read();
      inForce = known;
    }
    return known;
  }

  private BridgeInForce read() {
    return new BridgeInForce(edits.inForce(), this::terms);
  }

  private Function<String, List<Terms.Term>> terms() {
    return index.terms(Rung.PUBLIC)::of;
  }

  /**
   * Which bridge is in force on this node. It differs wherever a text could be read differently, so
   * that what was computed over the bridge and kept can be told to be old.
   */
  public String version() {
    return inForce().bridge().version();
  }

  /** Reads texts as the index does; what it says depends on no record. */
  public BridgeReader reader() {
    return inForce().reader();
  }

  /** Reads texts over a bridge that is not in force. */
  public BridgeReader reader(Bridge imagined) {
    return new BridgeReader(imagined, terms());
  }

  /** The concept's name in this language; the id itself where the bridge does not know it. */
  public String label(String concept, Locale language) {
    var entry = inForce().entry(concept);
    return entry == null ? concept : entry.label(language);
  }

  /** All names under which technologies are mentioned, in both languages. */
  public List<String> namesOfTechnologies() {
    return inForce().namesOfTechnologies();
  }

  boolean knows(String concept) {
    return inForce().entry(concept) != null;
  }

  String function(String function, Locale language) {
    return functions.of(function, language);
  }

  ConceptSearch search() {
    return inForce().search();
  }
}
