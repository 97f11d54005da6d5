package jp.musubi.vocabulary;

/** Why an official number cannot be right; the slug of its message in lower case. */
public enum Flaw {
  /** Wrong length or characters. */
  SHAPE,
  /** Well-formed, but the check digit does not fit the others: most likely a typing error. */
  CHECK_DIGIT,
  /** Names a prefecture outside 01–47. */
  PREFECTURE
}
