package jp.musubi.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.musubi.shared.SafeCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes what became of each row as CSV that Excel opens in Japanese and without formulas. */
@ApplicationScoped
class ResultFile {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  @Inject ImportJobs jobs;
  @Inject RowWording wording;

  String of(ImportJob job, Locale language) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord("row", "status", "id", "column", "message", "remedy");
      for (var row : jobs.rows(job.id(), false, Integer.MAX_VALUE)) {
        var id = row.recordId().filter(r -> !job.isDryRun()).map(Objects::toString).orElse("");
        if (row.flaws().isEmpty()) {
          print(printer, row, id, "", "", "");
        }
        for (var flaw : row.flaws()) {
          var error = wording.error(row.row(), flaw, language);
          print(printer, row, id, error.column(), error.message(), error.remedy());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return csv.toString();
  }

  private static void print(CSVPrinter printer, ImportJobs.KeptRow row, String... texts)
      throws IOException {
    printer.print(row.row());
    printer.print(row.status());
    for (var text : List.of(texts)) {
      printer.print(SafeCell.of(text));
    }
    printer.println();
  }
}
