package jp.musubi.matching;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which prefectures border on which by land, bridge or tunnel (codes of JIS X 0401). */
final class Prefectures {
  private static final String[] BORDERS = {
    "01 02",
    "02 03 05",
    "03 04 05",
    "04 05 06 07",
    "05 06",
    "06 07 15",
    "07 08 09 10 15",
    "08 09 11 12",
    "09 10 11",
    "10 11 15 20",
    "11 12 13 19 20",
    "12 13 14",
    "13 14 19",
    "14 19 22",
    "15 16 20",
    "16 17 20 21",
    "17 18 21",
    "18 21 25 26",
    "19 20 22",
    "20 21 22 23",
    "21 23 24 25",
    "22 23",
    "23 24",
    "24 25 26 29 30",
    "25 26",
    "26 27 28 29",
    "27 28 29 30",
    "28 31 33 36",
    "29 30",
    "31 32 33 34",
    "32 34 35",
    "33 34 37",
    "34 35 38",
    "35 40",
    "36 37 38 39",
    "37 38",
    "38 39",
    "40 41 43 44",
    "41 42",
    "43 44 45 46",
    "44 45",
    "45 46"
  };

  private static final Map<String, Set<String>> NEIGHBOURS = neighbours();

  private Prefectures() {}

  static boolean border(String one, String other) {
    return NEIGHBOURS.getOrDefault(one, Set.of()).contains(other);
  }

  private static Map<String, Set<String>> neighbours() {
    var neighbours = new TreeMap<String, Set<String>>();
    for (var line : BORDERS) {
      var codes = line.split(" ");
      for (int i = 1; i < codes.length; i++) {
        neighbours.computeIfAbsent(codes[0], code -> new TreeSet<>()).add(codes[i]);
        neighbours.computeIfAbsent(codes[i], code -> new TreeSet<>()).add(codes[0]);
      }
    }
    return neighbours;
  }
}
