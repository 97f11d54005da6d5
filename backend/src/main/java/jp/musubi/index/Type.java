package jp.musubi.index;

/** The kinds of record that can be found. */
public enum Type {
  NEED,
  SEED,
  ORGANIZATION
}
