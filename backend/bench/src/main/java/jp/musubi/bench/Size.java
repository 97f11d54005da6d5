package jp.musubi.bench;

import java.nio.file.Path;

/**
 * How large a catalogue is measured, and where it lies.
 *
 * @param seeds a tenth as many needs are made
 */
record Size(long seeds) {
  private static final long SEEDS_A_NEED = 10;
  private static final long MOST_NEEDS = 100_000;

  long needs() {
    return Math.clamp(seeds / SEEDS_A_NEED, 1, MOST_NEEDS);
  }

  Path seeds(Path folder) {
    return folder.resolve("seeds");
  }

  Path needs(Path folder) {
    return folder.resolve("needs");
  }

  Path index(Path folder) {
    return folder.resolve("index");
  }
}
