package jp.musubi.identity;

/**
 * The clearance a reader has on every record alike. What search and suggestions give a reader is
 * computed from text at or below their rung alone; ties to single records (counterpart, NDA) never
 * change a ranking.
 */
public enum Rung {
  PUBLIC(Level.PUBLIC),
  MEMBERS(Level.MEMBERS),
  VETTED(Level.VETTED),
  COORDINATORS(Level.COORDINATORS);

  private final Level level;

  Rung(Level level) {
    this.level = level;
  }

  public Level level() {
    return level;
  }

  /** This one, or the highest below it that sees no more than a level. */
  Rung atMost(Level most) {
    var rung = this;
    while (!rung.level.isAtMost(most)) {
      rung = values()[rung.ordinal() - 1];
    }
    return rung;
  }

  public Clearance clearance() {
    return new Clearance(level);
  }
}
