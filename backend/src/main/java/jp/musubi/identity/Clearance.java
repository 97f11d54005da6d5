package jp.musubi.identity;

/** The highest level a reader may see on one record. */
public record Clearance(Level level) {
  /** Owner and coordinators see all. */
  public static final Clearance FULL = new Clearance(Level.COORDINATORS);

  public boolean sees(Level field) {
    return field.isAtMost(level);
  }

  public boolean isFull() {
    return level == Level.COORDINATORS;
  }
}
