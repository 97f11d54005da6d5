package jp.musubi.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One set of shelves in a directory of its own; a rebuild fills the next one. */
final class Generation implements AutoCloseable {
  private final long number;
  private final Path path;
  private final Map<Type, Shelf> shelves = new EnumMap<>(Type.class);

  private Generation(long number, Path path) {
    this.number = number;
    this.path = path;
  }

  static Generation open(Path root, long number) throws IOException {
    var generation = new Generation(number, root.resolve("generation-" + number));
    try {
      for (var type : Type.values()) {
        var name = type.name().toLowerCase(Locale.ROOT);
        generation.shelves.put(type, Shelf.open(generation.path.resolve(name)));
      }
    } catch (IOException | RuntimeException e) {
      generation.close();
      throw e;
    }
    return generation;
  }

  static boolean exists(Path root, long number) {
    return Files.isDirectory(root.resolve("generation-" + number));
  }

  /** Removes the directories of all generations but one: left-overs of rebuilds broken off. */
  static void removeOthers(Path root, long number) throws IOException {
    var others = new ArrayList<Path>();
    try (var paths = Files.newDirectoryStream(root, "generation-*")) {
      for (var path : paths) {
        if (!path.getFileName().toString().equals("generation-" + number)) {
          others.add(path);
        }
      }
    }
    for (var other : others) {
      remove(other);
    }
  }

  private static void remove(Path path) throws IOException {
    List<Path> inside;
    try (var paths = Files.walk(path)) {
      inside = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (var each : inside) {
      Files.deleteIfExists(each);
    }
  }

  long number() {
    return number;
  }

  Shelf shelf(Type type) {
    return Objects.requireNonNull(shelves.get(type));
  }

  void upsert(Collection<Document> documents) throws IOException {
    var byType = new EnumMap<Type, List<Document>>(Type.class);
    for (var document : documents) {
      byType.computeIfAbsent(document.type(), type -> new ArrayList<>()).add(document);
    }
    for (var entry : byType.entrySet()) {
      shelf(entry.getKey()).upsert(entry.getValue());
    }
  }

  /** All texts of these records, whoever may read them. */
  Set<String> texts(Collection<String> ids) throws IOException {
    var texts = new HashSet<String>();
    for (var shelf : shelves.values()) {
      texts.addAll(shelf.texts(ids));
    }
    return texts;
  }

  void commit() throws IOException {
    for (var shelf : shelves.values()) {
      shelf.commit();
    }
  }

  @Override
  public void close() {
    for (var shelf : shelves.values()) {
      try {
        shelf.close();
      } catch (IOException | RuntimeException e) {
        // it is given up for another one; what it could not write will be rebuilt
        System.getLogger(Generation.class.getName())
            .log(System.Logger.Level.WARNING, "A part of the index did not close cleanly", e);
      }
    }
  }
}
