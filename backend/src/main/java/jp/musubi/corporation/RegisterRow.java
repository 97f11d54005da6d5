package jp.musubi.corporation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.musubi.vocabulary.CorporateNumber;

/** Checks a row and writes it as PostgreSQL's COPY takes it, in the order of {@link #COLUMNS}. */
final class RegisterRow {
  static final String COLUMNS =
      "number, name, kana, name_en, kind, prefecture_code, city_code, prefecture, city, street, abroad,"
          + " post_code, closed_on, close_cause, successor, assigned_on, changed_on, updated_on, unsearchable";

  private static final List<RowColumn> ORDER =
      List.of(
          RowColumn.NUMBER,
          RowColumn.NAME,
          RowColumn.KANA,
          RowColumn.NAME_EN,
          RowColumn.KIND,
          RowColumn.PREFECTURE_CODE,
          RowColumn.CITY_CODE,
          RowColumn.PREFECTURE,
          RowColumn.CITY,
          RowColumn.STREET,
          RowColumn.ABROAD,
          RowColumn.POST_CODE,
          RowColumn.CLOSED_ON,
          RowColumn.CLOSE_CAUSE,
          RowColumn.SUCCESSOR,
          RowColumn.ASSIGNED_ON,
          RowColumn.CHANGED_ON,
          RowColumn.UPDATED_ON,
          RowColumn.UNSEARCHABLE);

  static final String DELETED = "99";
  private static final Set<RowColumn> REQUIRED =
      Set.of(
          RowColumn.SEQUENCE,
          RowColumn.NUMBER,
          RowColumn.PROCESS,
          RowColumn.UPDATED_ON,
          RowColumn.CHANGED_ON,
          RowColumn.NAME,
          RowColumn.KIND,
          RowColumn.LATEST,
          RowColumn.UNSEARCHABLE);
  private static final Set<RowColumn> DATES =
      Set.of(
          RowColumn.UPDATED_ON, RowColumn.CHANGED_ON, RowColumn.CLOSED_ON, RowColumn.ASSIGNED_ON);
  private static final Set<RowColumn> NUMBERS = Set.of(RowColumn.NUMBER, RowColumn.SUCCESSOR);
  private static final Map<RowColumn, Pattern> SHAPES =
      new EnumMap<>(
          Map.of(
              RowColumn.SEQUENCE, Pattern.compile("\\d{1,12}"),
              RowColumn.PROCESS, Pattern.compile("01|1[123]|2[12]|7[12]|81|99"),
              RowColumn.CORRECTION, Pattern.compile("[01]"),
              RowColumn.KIND, Pattern.compile("101|201|30[1-5]|399|401|499"),
              RowColumn.PREFECTURE_CODE, Pattern.compile("0[1-9]|[1-3]\\d|4[0-7]|99"),
              RowColumn.CITY_CODE, Pattern.compile("\\d{3}"),
              RowColumn.POST_CODE, Pattern.compile("\\d{7}"),
              RowColumn.CLOSE_CAUSE, Pattern.compile("01|11|21|31"),
              RowColumn.LATEST, Pattern.compile("[01]"),
              RowColumn.UNSEARCHABLE, Pattern.compile("[01]")));
  private static final RowColumn[] ALL = RowColumn.values();

  private final String file;
  private final long line;
  private final List<String> fields;

  private RegisterRow(String file, long line, List<String> fields) {
    this.file = file;
    this.line = line;
    this.fields = fields;
  }

  /**
   * The row, checked.
   *
   * @throws BadRow naming file, line and column
   */
  static RegisterRow of(String file, long line, List<String> fields) {
    if (fields.size() != ALL.length) {
      throw new BadRow(
          "%s, line %d: %d columns instead of %d".formatted(file, line, fields.size(), ALL.length));
    }
    var row = new RegisterRow(file, line, fields);
    for (var column : ALL) {
      row.check(column);
    }
    return row;
  }

  private void check(RowColumn column) {
    var value = get(column);
    if (value.isEmpty()) {
      if (REQUIRED.contains(column)) {
        throw bad(column, "is empty");
      }
      return;
    }
    if (value.indexOf('\0') >= 0) {
      throw bad(column, "holds a character that cannot be stored");
    }
    var shape = SHAPES.get(column);
    if (shape != null && !shape.matcher(value).matches()) {
      throw bad(column, "'" + value + "' is not one of its values");
    }
    if (NUMBERS.contains(column) && !CorporateNumber.isValid(value)) {
      throw bad(column, "'" + value + "' has a wrong check digit or is not 13 digits");
    }
    if (DATES.contains(column)) {
      requireDate(column, value);
    }
  }

  private void requireDate(RowColumn column, String value) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeParseException _) {
      throw bad(column, "'" + value + "' is not a date (YYYY-MM-DD)");
    }
  }

  private BadRow bad(RowColumn column, String problem) {
    return new BadRow(file, line, column, problem);
  }

  private String get(RowColumn column) {
    return fields.get(column.ordinal());
  }

  /** Whether it says how things are now; others tell of the past, or correct what is told of it. */
  boolean counts() {
    return get(RowColumn.LATEST).equals("1") || get(RowColumn.PROCESS).equals(DELETED);
  }

  /** Appends a line of COPY's text format. */
  void appendTo(StringBuilder copy, int fileIndex) {
    copy.append(fileIndex).append('\t').append(get(RowColumn.SEQUENCE));
    copy.append('\t').append(get(RowColumn.PROCESS));
    for (var column : ORDER) {
      copy.append('\t');
      var value = get(column);
      if (value.isEmpty()) {
        copy.append("\\N");
      } else {
        escape(value, copy);
      }
    }
    copy.append('\n');
  }

  private static void escape(String value, StringBuilder copy) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> copy.append("\\\\");
        case '\t' -> copy.append("\\t");
        case '\n' -> copy.append("\\n");
        case '\r' -> copy.append("\\r");
        default -> copy.append(c);
      }
    }
  }
}
