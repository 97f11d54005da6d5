package jp.musubi.bench;

import java.io.IOException;
import java.util.List;
import jp.musubi.matching.Demand;

/** One way to find seeds for a need. */
interface Engine {
  /** Short name in tables and files. */
  String name();

  /** The ids of the first twenty, best first. */
  List<String> ask(Demand need) throws IOException;

  /** Other processes that work for it. */
  default List<Long> processes() {
    return List.of();
  }
}
