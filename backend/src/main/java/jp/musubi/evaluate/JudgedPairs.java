package jp.musubi.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Part;
import jp.musubi.matching.Supply;

/** A folder with {@code needs.jsonl}, {@code capabilities.jsonl} and perhaps {@code qrels.tsv}. */
record JudgedPairs(List<Demand> needs, List<Supply> capabilities, Map<String, Set<String>> good) {

  static JudgedPairs read(Path folder) throws IOException {
    var needs = new ArrayList<Demand>();
    for (var row : rows(folder.resolve("needs.jsonl"))) {
      needs.add(
          Demand.of(text(row, "id"))
              .text(Part.TITLE, text(row, "title"))
              .text(Part.PROBLEM, text(row, "text"))
              .text(Part.SETTING, text(row, "department"))
              .text(Part.SETTING, text(row, "role"))
              .build());
    }
    var capabilities = new ArrayList<Supply>();
    for (var row : rows(folder.resolve("capabilities.jsonl"))) {
      var supply =
          Supply.of(text(row, "id"))
              .text(Part.SUMMARY, text(row, "text"))
              .text(Part.ORGANIZATION, text(row, "name"));
      row.path("tags").forEach(tag -> supply.text(Part.KEYWORDS, tag.asText()));
      capabilities.add(supply.build());
    }
    return new JudgedPairs(needs, capabilities, good(folder.resolve("qrels.tsv")));
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    var json = new ObjectMapper();
    var rows = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asText("");
  }

  /** Judged pairs by need – for recall only; never read by what ranks. */
  private static Map<String, Set<String>> good(Path file) throws IOException {
    var good = new HashMap<String, Set<String>>();
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        var cells = line.split("\t");
        if (cells.length > 2 && cells[2].matches("[1-9]")) {
          good.computeIfAbsent(cells[0], need -> new TreeSet<>()).add(cells[1]);
        }
      }
    }
    return good;
  }
}
