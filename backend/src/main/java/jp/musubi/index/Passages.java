package jp.musubi.index;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;

/** Passages as stored strings: the part's name, a colon, the text. */
final class Passages {
  private Passages() {}

  static String stored(Passage passage) {
    return passage.part() + ":" + passage.text();
  }

  static List<Passage> read(String... stored) {
    var passages = new ArrayList<Passage>();
    for (var line : stored) {
      int colon = line.indexOf(':');
      passages.add(new Passage(Part.valueOf(line.substring(0, colon)), line.substring(colon + 1)));
    }
    return passages;
  }
}
