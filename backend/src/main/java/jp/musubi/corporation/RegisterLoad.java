package jp.musubi.corporation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Loads published files: streams them through COPY into a table of this session and merges that in
 * the same transaction, so that the register is loaded as a whole or stays as it was.
 */
public final class RegisterLoad {
  /** What files say: all corporations there are, or what has changed. */
  public enum Mode {
    FULL,
    DIFFERENCE
  }

  /**
   * What a load did.
   *
   * @param rows read from the files
   * @param past of these, how many told of the past only
   * @param corporations in the register now
   * @param asOf the latest day that any of them was published
   */
  public record Outcome(long rows, long past, long corporations, LocalDate asOf) {}

  private static final String ALL_BUT_NUMBER =
      RegisterRow.COLUMNS.substring(RegisterRow.COLUMNS.indexOf(' ') + 1);

  private final Connection connection;
  private final Mode mode;
  private final List<Path> files;
  private long rows;
  private long past;

  private RegisterLoad(Connection connection, Mode mode, List<Path> files) {
    this.connection = connection;
    this.mode = mode;
    this.files = files;
  }

  /**
   * Loads the files in their order and commits.
   *
   * @param connection to PostgreSQL; is left without an open transaction
   * @throws BadRow where a file is not as it is published; nothing is loaded then
   */
  public static Outcome run(Connection connection, Mode mode, List<Path> files)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      var outcome = new RegisterLoad(connection, mode, files).run();
      connection.commit();
      return outcome;
    } finally {
      connection.rollback();
    }
  }

  private Outcome run() throws SQLException, IOException {
    execute("select pg_advisory_xact_lock(hashtext('corporation'))");
    execute(
        "create temp table corporation_row (file int not null, sequence bigint not null,"
            + " process text not null, like corporation) on commit drop");
    copy();
    if (rows == past) {
      throw new BadRow("there is no row that says how things are now: nothing was changed");
    }
    execute(
        """
        create temp table corporation_now on commit drop as
        select distinct on (number) * from corporation_row order by number, file desc, sequence desc
        """);
    execute("analyze corporation_now");
    if (mode == Mode.FULL) {
      execute(
          "delete from corporation c where not exists"
              + " (select 1 from corporation_now n where n.number = c.number and n.process <> '99')");
    } else {
      execute(
          "delete from corporation c using corporation_now n where n.number = c.number"
              + " and n.process = '99' and n.updated_on >= c.updated_on");
    }
    execute(merge());
    var asOf = one("select max(updated_on) from corporation_row", LocalDate.class);
    note(asOf);
    return new Outcome(rows, past, one("select count(*) from corporation", Long.class), asOf);
  }

  private void copy() throws SQLException, IOException {
    var sql =
        "copy corporation_row (file, sequence, process, %s) from stdin"
            .formatted(RegisterRow.COLUMNS);
    var copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, 1 << 16);
    try {
      var writer =
          new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), 1 << 16);
      for (int i = 0; i < files.size(); i++) {
        int index = i;
        RegisterFile.read(files.get(i), (name, records) -> take(name, records, index, writer));
      }
      writer.flush();
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void take(String name, CsvReader records, int index, Writer writer) throws IOException {
    var line = new StringBuilder();
    try {
      for (var fields = records.next(); fields != null; fields = records.next()) {
        var row = RegisterRow.of(name, records.line(), fields);
        rows++;
        if (row.counts()) {
          line.setLength(0);
          row.appendTo(line, index);
          writer.append(line);
        } else {
          past++;
        }
      }
    } catch (CharacterCodingException _) {
      throw new BadRow(
          "%s, after line %d: bytes that are no characters".formatted(name, records.line()));
    }
  }

  /** Writes only what differs; what was published later than a difference stays. */
  private String merge() {
    var set =
        List.of(ALL_BUT_NUMBER.split(", ")).stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    var now = "excluded." + ALL_BUT_NUMBER.replace(", ", ", excluded.");
    var was = "c." + ALL_BUT_NUMBER.replace(", ", ", c.");
    return """
    insert into corporation as c (%1$s)
    select %1$s from corporation_now where process <> '99' order by number
    on conflict (number) do update set %2$s
    where (%3$s) is distinct from (%4$s) %5$s
    """
        .formatted(
            RegisterRow.COLUMNS,
            set,
            was,
            now,
            mode == Mode.FULL ? "" : "and excluded.updated_on >= c.updated_on");
  }

  private void note(LocalDate asOf) throws SQLException {
    var names = files.stream().map(file -> String.valueOf(file.getFileName()));
    try (var insert =
        connection.prepareStatement(
            "insert into corporation_load (mode, files, rows, as_of) values (?, ?, ?, ?)")) {
      insert.setString(1, mode.name());
      insert.setString(2, names.collect(Collectors.joining(", ")));
      insert.setLong(3, rows);
      insert.setObject(4, asOf);
      insert.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private <T> T one(String sql, Class<T> type) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getObject(1, type);
    }
  }
}
