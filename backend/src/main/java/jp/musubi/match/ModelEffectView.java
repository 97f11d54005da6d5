package jp.musubi.match;

import java.util.List;
import java.util.UUID;

/**
 * The first ten seeds of a need now, and as another model would order them.
 *
 * @param entering how many of the ten are not among them now
 * @param moved how many stay but in another place
 */
public record ModelEffectView(
    UUID needId,
    String needTitle,
    int entering,
    int moved,
    List<PlacedSeed> now,
    List<PlacedSeed> after) {

  /** A seed in a list. */
  public record PlacedSeed(UUID seedId, String title, double score) {}
}
