package jp.musubi.partner;

import java.util.HashMap;
import java.util.Map;

/** How a row's file names its columns. */
final class Headings {
  private final Columns columns;
  private final ImportKind kind;
  private final boolean japanese;
  private final Map<String, String> byMeaning = new HashMap<>();

  Headings(Columns columns, ImportKind kind, Row row) {
    this.columns = columns;
    this.kind = kind;
    japanese = row.cells().keySet().stream().anyMatch(Columns::isJapanese);
  }

  void add(String meaning, String heading) {
    byMeaning.putIfAbsent(meaning, heading);
  }

  /** As the file names the column; one that is empty or missing as such a file would name it. */
  String of(String meaning) {
    var heading = byMeaning.get(meaning);
    if (heading != null) {
      return heading;
    }
    if (japanese) {
      return columns.japanese(kind, meaning);
    }
    return meaning.startsWith("@organization") ? "organization" : meaning;
  }
}
