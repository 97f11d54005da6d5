package jp.musubi.bridge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.musubi.matching.Bridge;

/** Reads the bridge that the product carries: {@code bridge/*.jsonl}, one entry a line. */
public final class ShippedBridge {
  private static final String VERSION = "2026-11";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ShippedBridge() {}

  /**
   * @throws UncheckedIOException when an entry cannot be read
   */
  public static Bridge read() {
    return new Bridge(
        VERSION,
        entries("problems", WrittenProblem.class).stream().map(WrittenProblem::problem).toList(),
        entries("technologies", WrittenTechnology.class).stream()
            .map(WrittenTechnology::technology)
            .toList());
  }

  private record WrittenLink(String to, @JsonProperty("w") double weight, String ja, String en) {
    Bridge.Link link() {
      return new Bridge.Link(to, weight, ja, en);
    }
  }

  private record WrittenProblem(
      String id,
      String ja,
      String en,
      List<String> says,
      List<List<Object>> answers,
      List<WrittenLink> functions) {
    Bridge.Problem problem() {
      return new Bridge.Problem(
          id,
          ja,
          en,
          says,
          answers.stream()
              .map(a -> new Bridge.Answer((String) a.get(0), ((Number) a.get(1)).doubleValue()))
              .toList(),
          functions.stream().map(WrittenLink::link).toList());
    }
  }

  private record WrittenTechnology(
      String id,
      String kind,
      String ja,
      String en,
      List<String> names,
      List<String> makes,
      List<WrittenLink> functions) {
    Bridge.Technology technology() {
      return new Bridge.Technology(
          id, kind, ja, en, names, makes, functions.stream().map(WrittenLink::link).toList());
    }
  }

  private static <T> List<T> entries(String name, Class<T> type) {
    var file = "/bridge/" + name + ".jsonl";
    var entries = new ArrayList<T>();
    try (var stream = Objects.requireNonNull(ShippedBridge.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        entries.add(JSON.readValue(line, type));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return entries;
  }
}
