package jp.musubi.matching.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.musubi.matching.Factor;

/** A ranked list as a coordinator was shown it. */
public record ShownList(String needId, Instant at, List<Item> items) {

  public ShownList {
    items = List.copyOf(items);
  }

  /**
   * One place of it.
   *
   * @param position from 1
   * @param propensity how likely this seed was to stand in this place, above 0 to 1; below 1 only
   *     where chance had a part in it
   * @param values how the pair does by each factor, 0 to 1
   */
  public record Item(
      String seedId, int position, double propensity, Map<Factor.Name, Double> values) {

    public Item {
      values = Map.copyOf(values);
    }
  }

  boolean holds(String seedId) {
    return items.stream().anyMatch(item -> item.seedId().equals(seedId));
  }
}
