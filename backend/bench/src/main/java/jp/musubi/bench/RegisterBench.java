package jp.musubi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * {@code ./musubi bench-register [ROWS]}: what loading the register of corporations costs, beside
 * PostgreSQL's bare COPY of the same file. Writes a file of made rows in the published layout,
 * loads it as a full set into an empty register and again into a full one, then a difference.
 */
public final class RegisterBench {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CHANGED = 10_000;
  private static final String ROW =
      "%d,%s,%s,0,2026-10-%02d,2026-09-20,\"%s\",,301,\"青森県\",\"青森市\",\"橋本%d丁目%d番%d号\",,02,201,"
          + "030%04d,,,,,,,2015-10-05,1,,,,,\"カブシキガイシャミホン\",0\n";

  private RegisterBench() {}

  public static void main(String[] arguments) throws Exception {
    long rows = arguments.length == 0 ? 5_000_000 : Long.parseLong(arguments[0]);
    var folder = Files.createTempDirectory(Path.of("backend/bench/target"), "register");
    var full = folder.resolve("00_zenkoku_all_20261001.csv");
    var difference = folder.resolve("diff_20261002.csv");
    write(full, rows, "01", 1, "見本精工株式会社");
    write(difference, Math.min(rows, CHANGED), "11", 2, "見本工業株式会社");
    System.out.printf("%,d rows, %,d MB%n", rows, Files.size(full) / 1_000_000);
    try (var server = server(folder);
        var connection = server.getPostgresDatabase().getConnection()) {
      run(connection, schema());
      System.out.printf("bare COPY of the file's 30 columns  %s%n", copied(connection, full));
      var url = server.getJdbcUrl("postgres", "postgres");
      System.out.printf("full set, empty register            %s%n", loaded(url, full));
      System.out.printf("the same full set again             %s%n", loaded(url, full));
      System.out.printf("difference of %,d               %s%n", CHANGED, loaded(url, difference));
    }
  }

  private static EmbeddedPostgres server(Path folder) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres").toFile())
        .setLocaleConfig("locale", "C.UTF-8")
        .setPGStartupWait(PATIENCE)
        .setServerConfig("max_wal_size", "8GB")
        .setServerConfig("shared_buffers", "512MB")
        .start();
  }

  /** The migration's own text, without the audit's trigger, which this database has not. */
  private static String schema() throws IOException {
    var migration =
        "backend/src/main/resources/db/migration/V080__Keep_the_register_of_corporations.sql";
    var text = Files.readString(Path.of(migration));
    return text.substring(0, text.indexOf("create constraint trigger"));
  }

  private static void write(Path file, long rows, String process, int day, String name)
      throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (long i = 0; i < rows; i++) {
        // Not in order of their numbers, as the published file is by prefecture, not by number.
        long base = i * 7_368_787 % 1_000_000_000_000L;
        writer.write(
            ROW.formatted(
                i + 1, number(base), process, day, name + i, i % 9, i % 30, i % 99, i % 10_000));
      }
    }
  }

  private static String number(long base) {
    var digits = "%012d".formatted(base);
    int sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (digits.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return 9 - sum % 9 + digits;
  }

  private static String copied(Connection connection, Path file) throws SQLException, IOException {
    var columns = new StringBuilder("create unlogged table bare (c1 text");
    for (int i = 2; i <= 30; i++) {
      columns.append(", c").append(i).append(" text");
    }
    run(connection, columns.append(")").toString());
    long began = System.nanoTime();
    try (var reader = Files.newInputStream(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bare from stdin (format csv)", reader, 1 << 16);
    }
    var time = seconds(began);
    run(connection, "drop table bare");
    return time;
  }

  /** In a process of its own, with the command's heap, so that its memory can be seen. */
  private static String loaded(String url, Path file) throws IOException, InterruptedException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dmusubi.database.url=" + url,
            "-Dmusubi.database.user=postgres",
            "-Dmusubi.database.password=postgres",
            "-cp",
            System.getProperty("java.class.path"),
            "jp.musubi.launch.LoadCorporateNumbers",
            file.toString());
    long began = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(file + ".log"))
            .start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peak(process.pid()));
      Thread.sleep(200);
    }
    var time = seconds(began);
    if (process.exitValue() != 0) {
      throw new IOException(Files.readString(Path.of(file + ".log")));
    }
    return "%s, at most %,d MB resident (heap 256 MB)".formatted(time, peak / 1000);
  }

  private static long peak(long process) {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      return 0;
    }
  }

  private static String seconds(long began) {
    return "%.1f s".formatted((System.nanoTime() - began) / 1e9);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
