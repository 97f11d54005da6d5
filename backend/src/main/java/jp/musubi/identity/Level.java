package jp.musubi.identity;

/** Who may see a field, from everyone to coordinators only; each level includes those above it. */
public enum Level {
  PUBLIC,
  MEMBERS,
  VETTED,
  COUNTERPART,
  NDA,
  COORDINATORS;

  public boolean isAtMost(Level other) {
    return compareTo(other) <= 0;
  }
}
