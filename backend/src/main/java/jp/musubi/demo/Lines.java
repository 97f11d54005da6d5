package jp.musubi.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the files of {@code demo/}; what they say beside a record's fields is left to the caller.
 */
@ApplicationScoped
class Lines {
  private final ObjectMapper mapper;

  @Inject
  Lines(ObjectMapper mapper) {
    // The lines carry times and references beside the fields.
    this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  List<JsonNode> of(String file) {
    var stream =
        Objects.requireNonNull(Lines.class.getResourceAsStream("/demo/" + file + ".jsonl"));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> read(line, JsonNode.class))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  <T> T as(JsonNode line, Class<T> type) {
    return mapper.convertValue(line, type);
  }

  private <T> T read(String line, Class<T> type) {
    try {
      return mapper.readValue(line, type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
