package jp.musubi.corporation;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row as the National Tax Agency publishes it: 30 columns, texts in quotes. */
public final class NtaRow {
  private final Map<RowColumn, String> values = new EnumMap<>(RowColumn.class);

  private NtaRow() {}

  /** A company in Aomori, newly registered. */
  public static NtaRow of(String number, String name) {
    var row = new NtaRow();
    row.with(RowColumn.SEQUENCE, "1").with(RowColumn.NUMBER, number).with(RowColumn.NAME, name);
    row.with(RowColumn.PROCESS, "01").with(RowColumn.CORRECTION, "0");
    row.with(RowColumn.UPDATED_ON, "2026-10-01").with(RowColumn.CHANGED_ON, "2026-09-20");
    row.with(RowColumn.KIND, "301").with(RowColumn.ASSIGNED_ON, "2015-10-05");
    row.with(RowColumn.PREFECTURE, "青森県").with(RowColumn.PREFECTURE_CODE, "02");
    row.with(RowColumn.CITY, "青森市").with(RowColumn.CITY_CODE, "201");
    row.with(RowColumn.STREET, "橋本一丁目1番1号").with(RowColumn.POST_CODE, "0300823");
    row.with(RowColumn.KANA, "ミホン");
    return row.with(RowColumn.LATEST, "1").with(RowColumn.UNSEARCHABLE, "0");
  }

  NtaRow with(RowColumn column, String value) {
    values.put(column, value);
    return this;
  }

  /** Closed since a day, by liquidation. */
  public NtaRow closed(String day) {
    return with(RowColumn.PROCESS, "21")
        .with(RowColumn.CLOSED_ON, day)
        .with(RowColumn.CLOSE_CAUSE, "01");
  }

  public String csv() {
    return Stream.of(RowColumn.values())
        .map(column -> values.getOrDefault(column, ""))
        .map(value -> value.matches("[\\d-]*") ? value : '"' + value.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return csv();
  }
}
