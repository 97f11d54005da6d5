package jp.musubi.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list; {@code nextCursor} is absent on the last one. */
public record Page<T>(List<T> items, Optional<String> nextCursor, long total) {
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), nextCursor, total);
  }
}
