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

  public Clearance clearance() {
    return new Clearance(level);
  }
}
