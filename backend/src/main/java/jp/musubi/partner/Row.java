package jp.musubi.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number as people count: the heading of a table is row 1, the first line of JSON Lines is 1
 * @param cells by column, empty ones left out
 */
record Row(int number, Map<String, JsonNode> cells) {
  /** The text of a column; empty where there is none. */
  String text(String column) {
    var cell = cells.get(column);
    return cell == null ? "" : cell.asText("").strip();
  }
}
