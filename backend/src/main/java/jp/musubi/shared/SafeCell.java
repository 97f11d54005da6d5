package jp.musubi.shared;

/** Texts from outside in a table that a spreadsheet opens. */
public final class SafeCell {
  private SafeCell() {}

  /** The text, with a mark before what a spreadsheet would take for a formula (CWE-1236). */
  public static String of(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
