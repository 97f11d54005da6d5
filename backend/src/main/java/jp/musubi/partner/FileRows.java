package jp.musubi.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Reads the rows of a file: CSV (UTF-8 or Shift_JIS), Excel (first sheet) or JSON Lines, told apart
 * by content where the caller does not say.
 */
final class FileRows {
  /** How a file is written. */
  enum Format {
    AUTO,
    CSV,
    XLSX,
    JSONL
  }

  private static final int MAX_ROWS = 100_000;
  private static final int MAX_COLUMNS = 200;
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private final ObjectMapper mapper;

  FileRows(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** All rows of a file; refused as a whole where it cannot be read as what it claims to be. */
  List<Row> read(byte[] file, Format format) {
    try {
      var rows =
          switch (format == Format.AUTO ? recognize(file) : format) {
            case XLSX -> excel(file);
            case JSONL -> jsonLines(decode(file));
            default -> csv(decode(file));
          };
      if (rows.isEmpty() || rows.size() > MAX_ROWS) {
        throw unreadable();
      }
      return rows;
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof DomainException refusal) {
        throw refusal;
      }
      throw unreadable();
    }
  }

  private static Format recognize(byte[] file) {
    if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
      return Format.XLSX;
    }
    for (byte b : file) {
      if (b == '{') {
        return Format.JSONL;
      }
      // White space and the bytes of a byte order mark may come first.
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && (b & 0x80) == 0) {
        break;
      }
    }
    return Format.CSV;
  }

  /** UTF-8 if it is valid as such, else Shift_JIS as Japanese Excel writes it. */
  static String decode(byte[] file) {
    for (var charset : List.of(StandardCharsets.UTF_8, SHIFT_JIS)) {
      try {
        var text =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      } catch (CharacterCodingException other) {
        // The next one is tried.
      }
    }
    throw unreadable();
  }

  private static List<Row> csv(String text) throws IOException {
    var rows = new ArrayList<Row>();
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      List<String> head = List.of();
      int number = 0;
      for (var record : parser) {
        number++;
        if (number == 1) {
          head = heading(record.toList());
        } else {
          table(rows, number, head, record.toList());
        }
      }
    }
    return rows;
  }

  private static List<Row> excel(byte[] file) throws IOException {
    if (!Unpacked.isBearable(file)) {
      throw unreadable();
    }
    var rows = new ArrayList<Row>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var sheet = book.getFirstSheet().openStream()) {
      List<String> head = List.of();
      for (var line : (Iterable<org.dhatim.fastexcel.reader.Row>) sheet::iterator) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(line.getCellCount(), MAX_COLUMNS); i++) {
          cells.add(line.getCellText(i));
        }
        if (head.isEmpty()) {
          head = heading(cells);
        } else {
          table(rows, line.getRowNum(), head, cells);
        }
      }
    }
    return rows;
  }

  private static List<String> heading(List<String> cells) {
    var head = cells.stream().map(cell -> cell == null ? "" : cell.strip()).toList();
    var named = head.stream().filter(name -> !name.isEmpty()).toList();
    if (named.isEmpty()
        || head.size() > MAX_COLUMNS
        || named.stream().distinct().count() != named.size()
        || named.stream().anyMatch(name -> !SafeText.isSafe(name) || name.length() > 100)) {
      throw unreadable();
    }
    return head;
  }

  private static void table(List<Row> rows, int number, List<String> head, List<String> cells) {
    var row = new LinkedHashMap<String, JsonNode>();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell != null && !cell.isBlank()) {
        // A cell beyond the heading has no name; it must not get lost unseen.
        var name = i < head.size() && !head.get(i).isEmpty() ? head.get(i) : "#" + (i + 1);
        row.put(name, TextNode.valueOf(cell.strip()));
      }
    }
    if (!row.isEmpty()) {
      if (rows.size() == MAX_ROWS) {
        throw unreadable();
      }
      rows.add(new Row(number, row));
    }
  }

  private List<Row> jsonLines(String text) throws JsonProcessingException {
    var rows = new ArrayList<Row>();
    var lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        if (!(mapper.readTree(lines[i]) instanceof ObjectNode object)) {
          throw unreadable();
        }
        rows.add(new Row(i + 1, cells(object)));
      }
    }
    return rows;
  }

  private static Map<String, JsonNode> cells(ObjectNode object) {
    var cells = new LinkedHashMap<String, JsonNode>();
    object
        .properties()
        .forEach(
            field -> {
              var value = field.getValue();
              if (!value.isNull() && !(value.isTextual() && value.asText().isBlank())) {
                cells.put(field.getKey(), value);
              }
            });
    return cells;
  }

  private static DomainException unreadable() {
    return new DomainException(DomainException.Kind.INVALID, "import-unreadable");
  }
}
