package jp.musubi.assignment;

/**
 * What one more job costs an agent who carries some: rising to {@code usual} at their usual load so
 * that work is spread, and by {@code beyond} more for each one past it. It never falls, which keeps
 * the problem a flow, and it falls nowhere when a limit rises.
 */
record LoadCost(int usual, int beyond) {
  LoadCost {
    if (usual < 0 || beyond < 0) {
      throw new IllegalArgumentException("Load must not pay");
    }
  }

  /** Cost of the job that makes the load this large. */
  int of(int load, int usualLoad) {
    return load <= usualLoad
        ? Math.toIntExact((long) usual * load / usualLoad)
        : Math.addExact(usual, Math.multiplyExact(beyond, load - usualLoad));
  }
}
