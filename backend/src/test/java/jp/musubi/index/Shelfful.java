package jp.musubi.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;

/** Short ways to say what is in the index and what is asked of it. */
final class Shelfful {
  private Shelfful() {}

  static Document seed(String id, long version, String title, String summary) {
    return open(Type.SEED, id, version, content(title, summary).build());
  }

  static Content.Builder content(String title, String summary) {
    return Content.of().text(Part.TITLE, title).text(Part.SUMMARY, summary);
  }

  /** The same for all to read. */
  static Document open(Type type, String id, long version, Content content) {
    var contents = new EnumMap<Rung, Content>(Rung.class);
    for (var rung : Rung.values()) {
      contents.put(rung, content);
    }
    return new Document(type, id, version, contents);
  }

  static Search search(String text) {
    return search(text, Rung.PUBLIC);
  }

  static Search search(String text, Rung rung) {
    return new Search(text, Set.of(), Map.of(), List.of(), rung, 20, null);
  }

  static List<String> ids(Found found) {
    return found.items().stream().map(Found.Hit::id).toList();
  }

  static List<Passage> problem(String text) {
    return List.of(new Passage(Part.PROBLEM, text));
  }

  static void rebuild(SearchIndex index, List<Document> documents) {
    try (var rebuild = index.rebuild(documents.size())) {
      rebuild.add(documents);
      rebuild.complete();
    }
  }
}
