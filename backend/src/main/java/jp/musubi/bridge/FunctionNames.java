package jp.musubi.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the functions of the bridge are called: {@code bridge/functions.tsv} (id, ja, en, sense).
 */
public final class FunctionNames {
  private static final String FILE = "/bridge/functions.tsv";

  private record Name(String id, String ja, String en, String sense) {}

  private final Map<String, Name> names;

  private FunctionNames(Map<String, Name> names) {
    this.names = names;
  }

  /**
   * @throws UncheckedIOException when the file cannot be read
   */
  public static FunctionNames read() {
    try (var file = FunctionNames.class.getResourceAsStream(FILE)) {
      var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      var names = new LinkedHashMap<String, Name>();
      lines
          .lines()
          .map(line -> line.split("\t", -1))
          .map(cells -> new Name(cells[0], cells[1], cells[2], cells[3]))
          .forEach(name -> names.put(name.id(), name));
      return new FunctionNames(names);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  boolean knows(String function) {
    return names.containsKey(function);
  }

  /** The closed set, in the order of the file. */
  public List<String> all() {
    return List.copyOf(names.keySet());
  }

  /** What the function does, in one Japanese sentence; the id itself where there is none. */
  public String sense(String function) {
    var name = names.get(function);
    return name == null ? function : name.sense();
  }

  /** The name in this language; the id itself where there is none. */
  public String of(String function, Locale language) {
    var name = names.get(function);
    if (name == null) {
      return function;
    }
    return language.equals(Locale.ENGLISH) ? name.en() : name.ja();
  }
}
