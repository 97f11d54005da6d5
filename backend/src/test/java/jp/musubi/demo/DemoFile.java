package jp.musubi.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.musubi.vocabulary.Vocabularies;

/** One file of demo data by key, with the checks that all files share. */
final class DemoFile {
  static final Vocabularies VOCABULARIES = new Vocabularies();
  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoFile() {}

  static SequencedMap<String, JsonNode> read(String name) {
    var records = new LinkedHashMap<String, JsonNode>();
    try (var file = DemoFile.class.getResourceAsStream("/demo/" + name + ".jsonl")) {
      for (var line : new String(file.readAllBytes(), UTF_8).split("\n")) {
        var node = JSON.readTree(line);
        var key = node.path("key").asText();
        assertThat(records.put(key, node)).as(key + " appears once").isNull();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  static Map<String, Long> count(SequencedMap<String, JsonNode> records, String field) {
    var counts = new TreeMap<String, Long>();
    records.values().forEach(node -> counts.merge(node.path(field).asText(), 1L, Long::sum));
    return counts;
  }

  static void onlyFields(SequencedMap<String, JsonNode> records, String fields) {
    var known = Set.of(fields.split(" "));
    records.forEach(
        (key, node) ->
            node.fieldNames().forEachRemaining(name -> assertThat(known).as(key).contains(name)));
  }

  /** The text is within the length of the API; absent counts as empty. */
  static void within(JsonNode node, String pointer, int max) {
    var text = node.at("/" + pointer.replace('.', '/')).asText("");
    assertThat(text.length())
        .as(node.path("key").asText() + "." + pointer)
        .isLessThanOrEqualTo(max);
  }

  static void coded(JsonNode node, String field, String vocabulary) {
    texts(node.path(field))
        .forEach(
            code ->
                assertThat(VOCABULARIES.has(vocabulary, code))
                    .as(node.path("key").asText() + "." + field + " " + code)
                    .isTrue());
  }

  static void oneOf(JsonNode node, String field, String constants) {
    texts(node.path(field))
        .forEach(
            value ->
                assertThat(constants.split(" ")).as(node.path("key").asText()).contains(value));
  }

  /** The text itself, or the texts of an array; nothing where absent. */
  static Stream<String> texts(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText);
    }
    return node.isMissingNode() ? Stream.of() : Stream.of(node.asText());
  }
}
