package jp.musubi.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.musubi.matching.Passage;

/** Cuts the piece of a text that shows best what was found. */
final class Marks {
  private static final int LENGTH = 120;
  private static final int LEAD = 30;

  private Marks() {}

  /** In order, with those that touch or overlap made one. */
  static List<Found.Mark> united(List<Found.Mark> marks) {
    var united = new ArrayList<Found.Mark>();
    marks.stream()
        .sorted(Comparator.comparingInt(Found.Mark::start))
        .forEach(
            mark -> {
              var last = united.isEmpty() ? null : united.getLast();
              if (last != null && mark.start() <= last.end()) {
                united.removeLast();
                united.add(new Found.Mark(last.start(), Math.max(last.end(), mark.end())));
              } else {
                united.add(mark);
              }
            });
    return united;
  }

  static Found.Fragment fragment(Passage passage, List<Found.Mark> marks) {
    var text = passage.text();
    int from = whole(text, Math.max(0, marks.getFirst().start() - LEAD));
    int to = whole(text, Math.min(text.length(), from + LENGTH));
    var inside =
        marks.stream()
            .filter(mark -> mark.start() < to)
            .map(mark -> new Found.Mark(mark.start() - from, Math.min(mark.end(), to) - from))
            .toList();
    return new Found.Fragment(passage.part(), text.substring(from, to), inside);
  }

  private static int whole(String text, int index) {
    boolean inside =
        index > 0
            && index < text.length()
            && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return inside ? index - 1 : index;
  }
}
