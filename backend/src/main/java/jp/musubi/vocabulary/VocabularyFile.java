package jp.musubi.vocabulary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and checks one {@code vocabularies/{name}.json}; a broken file stops the start. */
final class VocabularyFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> ENTRY =
      new TypeReference<>() {};

  private VocabularyFile() {}

  static Vocabulary load(String name) {
    var path = "vocabularies/" + name + ".json";
    try (var file = VocabularyFile.class.getClassLoader().getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is missing");
      }
      return parse(name, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  static Vocabulary parse(String name, byte[] content) throws IOException {
    var file = JSON.readTree(content);
    require(name.equals(file.path("name").asText()), name, "has another name inside");
    var byCode = new LinkedHashMap<String, VocabularyEntry>();
    for (var node : file.path("entries")) {
      var entry = entry(name, node);
      require(byCode.put(entry.code(), entry) == null, name, "repeats " + entry.code());
    }
    require(!byCode.isEmpty(), name, "has no entries");
    byCode.values().forEach(entry -> requireParents(name, byCode, entry));
    var source = file.path("source");
    return new Vocabulary(
        name,
        text(name, file, "version"),
        new Vocabulary.Source(text(name, source, "name"), optional(source, "url")),
        optional(file, "note"),
        Collections.unmodifiableSequencedMap(byCode),
        fingerprint(content));
  }

  private static VocabularyEntry entry(String name, JsonNode node) {
    Map<String, Object> attributes = JSON.convertValue(node, ENTRY);
    attributes.keySet().removeAll(Set.of("code", "ja", "en", "parent"));
    return new VocabularyEntry(
        text(name, node, "code"),
        text(name, node, "ja"),
        text(name, node, "en"),
        optional(node, "parent"),
        attributes);
  }

  private static void requireParents(
      String name, SequencedMap<String, VocabularyEntry> byCode, VocabularyEntry entry) {
    var steps = 0;
    var parent = entry.parent();
    while (parent != null) {
      var found = byCode.get(parent);
      require(found != null, name, entry.code() + " has no such parent: " + parent);
      require(steps++ < byCode.size(), name, entry.code() + " is its own ancestor");
      parent = Objects.requireNonNull(found).parent();
    }
  }

  private static String text(String name, JsonNode node, String field) {
    var text = optional(node, field);
    require(text != null, name, "lacks " + field + " in " + node);
    return Objects.requireNonNull(text);
  }

  private static @Nullable String optional(JsonNode node, String field) {
    var text = node.path(field).asText("");
    return text.isBlank() ? null : text;
  }

  private static void require(boolean holds, String name, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("Vocabulary " + name + " " + otherwise);
    }
  }

  private static String fingerprint(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
