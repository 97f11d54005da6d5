package jp.musubi.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import jp.musubi.canary.Http.Answer;
import jp.musubi.canary.Http.Asked;

/** Writes what is planted, as people would, and keeps which word went where. */
final class Desk {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Words that all texts share, so that records are found and ranked beside each other. */
  static final String COMMON = "静かな吸引";

  final Http http;
  final Api api;
  final Bodies bodies;
  final List<Secret> secrets = new ArrayList<>();

  /** Names of the schemas whose fields were planted. */
  final Set<String> planted = new TreeSet<>();

  /** What all words of this run begin with. */
  final String prefix = "zq" + letters(4);

  private final Map<String, List<String>> codes = new ConcurrentHashMap<>();

  Desk(Http http, Api api) {
    this.http = http;
    this.api = api;
    this.bodies = new Bodies(api, this::codes);
  }

  private static String letters(int count) {
    var letters = new StringBuilder();
    ThreadLocalRandom.current().ints(count, 'a', 'z').forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  String word(String where, BiPredicate<Reader, Asked> mayRead) {
    var word = prefix + letters(8);
    secrets.add(new Secret(word, where, mayRead));
    return word;
  }

  /**
   * A body with a word in every field of text.
   *
   * @param mayRead who may know a field, by its path from the schema on
   */
  ObjectNode body(String schema, String of, int variant, ByField mayRead) {
    return body(schema, of, variant, COMMON, mayRead);
  }

  /**
   * @param before what stands before the word where there is room
   */
  ObjectNode body(String schema, String of, int variant, String before, ByField mayRead) {
    planted.add(schema);
    return bodies.of(
        schema,
        variant,
        (field, longest) -> {
          var word = word(of + " " + field, mayRead.of(field));
          return Optional.of(longest >= 60 ? before + " " + word : word);
        });
  }

  /** Who may know a field. */
  interface ByField {
    BiPredicate<Reader, Asked> of(String field);
  }

  private List<String> codes(String vocabulary) {
    return codes.computeIfAbsent(
        vocabulary,
        name -> {
          var answer =
              http.send(Readers.VISITOR, Asked.get("plant", "/api/v1/vocabularies/" + name, "ja"));
          var codes = new ArrayList<String>();
          read(answer).path("entries").forEach(entry -> codes.add(entry.path("code").asText()));
          return codes;
        });
  }

  /** Sends a write that must succeed, from the version that the record at {@code versioned} has. */
  JsonNode write(Reader who, String method, String address, JsonNode body, String versioned) {
    var headers = new LinkedHashMap<String, String>(Map.of("Accept-Language", "en"));
    if (!versioned.isEmpty()) {
      headers.put("If-Match", http.send(who, Asked.get("plant", versioned, "en")).etag());
    }
    var asked = new Asked("plant", method, address, headers, body.toString());
    var answer = http.send(who, asked);
    assertThat(answer.status()).as("%s as %s: %s", asked, who, answer.body()).isBetween(200, 299);
    return read(answer);
  }

  JsonNode post(Reader who, String address, JsonNode body) {
    return write(who, "post", address, body, "");
  }

  JsonNode get(Reader who, String address) {
    return read(http.send(who, Asked.get("plant", address, "en")));
  }

  static ObjectNode json(Object... pairs) {
    var json = JSON.createObjectNode();
    for (int i = 0; i < pairs.length; i += 2) {
      json.set((String) pairs[i], JSON.valueToTree(pairs[i + 1]));
    }
    return json;
  }

  static JsonNode read(Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(answer.body(), broken);
    }
  }
}
