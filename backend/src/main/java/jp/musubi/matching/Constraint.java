package jp.musubi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a solution must keep to: a wish that must be met, what is not wanted, a measure with its
 * unit. Shown beside a reading; it does not score.
 */
public record Constraint(ConstraintKind kind, Understood.Quote quote) {
  public enum ConstraintKind {
    MUST_HAVE,
    UNWANTED,
    MEASURE
  }

  private static final int MOST = 20;
  private static final String UNIT =
      "(?:mm|cm|㎜|㎝|km|m|kg|㎏|mg|g|ｇ|ml|mL|L|リットル|ミリ|センチ|メートル|グラム|キロ|度|℃|°C|%|％|パーセント"
          + "|秒|分間?|時間|日間?|週間|か月|ヶ月|年間?|円|万円|dB|デシベル|N|Pa|kPa|mmHg|Hz|V|W|A|回|床|人|名|台|本"
          + "|seconds?|minutes?|hours?|days?|weeks?|months?|years?|yen|degrees?|percent)";
  // Never given back and not begun in the middle, or a page of digits would take minutes.
  private static final String DIGITS = "\\p{Nd}{1,20}+";
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?:約|およそ|最大|最小|at (?:most|least)|(?:less|more|no more|not more) than|within|under|over|up to|below|above)?"
              + (" ?(?<!\\p{Nd})" + DIGITS + "(?:[.．,]" + DIGITS + ")?")
              + (" ?(?:[~〜～-] ?" + DIGITS + " ?)?")
              + UNIT
              + "(?![A-Za-z])(?:以下|以上|未満|以内|まで|程度|超)?");

  /** Constraints of these passages, in their order. */
  public static List<Constraint> of(List<Passage> passages) {
    var found = new ArrayList<Constraint>();
    for (int i = 0; i < passages.size(); i++) {
      var passage = passages.get(i);
      switch (passage.part()) {
        case MUST_HAVES -> lines(ConstraintKind.MUST_HAVE, i, passage.text(), found);
        case NOT_OF_INTEREST -> lines(ConstraintKind.UNWANTED, i, passage.text(), found);
        case TITLE, SUMMARY, PROBLEM, OUTCOME, PRESENT_PRACTICE -> measures(i, passage, found);
        default -> {}
      }
    }
    return found.stream().limit(MOST).toList();
  }

  private static void lines(ConstraintKind kind, int passage, String text, List<Constraint> found) {
    int start = 0;
    for (var line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        found.add(
            new Constraint(kind, new Understood.Quote(passage, start, start + line.length())));
      }
      start += line.length() + 1;
    }
  }

  private static void measures(int index, Passage passage, List<Constraint> found) {
    var match = MEASURE.matcher(passage.text());
    while (match.find()) {
      found.add(
          new Constraint(
              ConstraintKind.MEASURE, new Understood.Quote(index, match.start(), match.end())));
    }
  }
}
