package jp.musubi.matching;

import jp.musubi.matching.Detail.Arg;
import org.jspecify.annotations.Nullable;

/** How near two places are to each other; the same from either. */
enum Nearness {
  SAME_MUNICIPALITY(1),
  SAME_PREFECTURE(0.8),
  NEIGHBOUR(0.4),
  FAR(0),
  UNKNOWN(0);

  private final double value;

  Nearness(double value) {
    this.value = value;
  }

  static Nearness of(@Nullable Location one, @Nullable Location other) {
    if (one == null || other == null) {
      return UNKNOWN;
    }
    var municipality = one.municipality();
    if (municipality != null && municipality.equals(other.municipality())) {
      return SAME_MUNICIPALITY;
    }
    if (one.prefecture().equals(other.prefecture())) {
      return SAME_PREFECTURE;
    }
    return Prefectures.border(one.prefecture(), other.prefecture()) ? NEIGHBOUR : FAR;
  }

  /** 0 to 1. */
  double value() {
    return value;
  }

  /** In words: where the other is, seen from here. */
  static Reading reading(@Nullable Location there, @Nullable Location here) {
    var near = of(there, here);
    var municipality = there == null ? null : there.municipality();
    if (there == null || near == UNKNOWN) {
      return Reading.unknown(Factor.Name.PROXIMITY);
    }
    if (near == SAME_MUNICIPALITY && municipality != null) {
      return Reading.of(
          near.value,
          "proximity.sameMunicipality",
          Arg.code("municipality", "municipalities", municipality));
    }
    var where = Arg.code("prefecture", "prefectures", there.prefecture());
    return switch (near) {
      case SAME_PREFECTURE -> Reading.of(near.value, "proximity.samePrefecture", where);
      case NEIGHBOUR -> Reading.of(near.value, "proximity.neighbour", where);
      default -> Reading.of(near.value, "proximity.far", where);
    };
  }
}
