package jp.musubi.partner;

/** What the rows of a file are. */
public enum ImportKind {
  ORGANIZATIONS,
  SEEDS,
  NEEDS
}
