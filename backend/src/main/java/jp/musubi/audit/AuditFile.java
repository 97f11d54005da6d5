package jp.musubi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.SafeCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Entries as CSV that Excel opens in Japanese and without formulas. */
final class AuditFile {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private AuditFile() {}

  /** Holds what the chain holds, and so no names. */
  static String of(List<AuditEntry> entries) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(
          "seq",
          "at",
          "actor",
          "action",
          "recordType",
          "recordId",
          "fields",
          "reason",
          "operation",
          "requestId",
          "address",
          "hash");
      for (var entry : entries) {
        print(printer, entry.view(Map.of()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return csv.toString();
  }

  private static void print(CSVPrinter printer, AuditView entry) throws IOException {
    printer.printRecord(
        entry.seq(),
        entry.at(),
        SafeCell.of(entry.actor()),
        entry.action(),
        entry.recordType(),
        SafeCell.of(entry.recordId()),
        SafeCell.of(String.join(" ", entry.fields())),
        SafeCell.of(entry.reason()),
        SafeCell.of(entry.operation()),
        SafeCell.of(entry.requestId()),
        SafeCell.of(entry.address()),
        entry.hash());
  }
}
