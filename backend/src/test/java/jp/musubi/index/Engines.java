package jp.musubi.index;

import java.nio.file.Path;

/** One of each engine, for tests elsewhere that compare them. */
public record Engines(SearchIndex embedded, SearchIndex distributed) implements AutoCloseable {

  public static Engines both(Path directory) {
    return new Engines(Engine.EMBEDDED.open(directory), Engine.CLUSTER.open(directory));
  }

  @Override
  public void close() {
    Engine.EMBEDDED.close(embedded);
    Engine.CLUSTER.close(distributed);
  }
}
