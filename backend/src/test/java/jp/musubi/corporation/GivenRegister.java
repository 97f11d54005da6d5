package jp.musubi.corporation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.musubi.corporation.RegisterLoad.Mode;
import jp.musubi.corporation.RegisterLoad.Outcome;

/** Loads a register for a test, and takes it away again: other tests verify without one. */
@ApplicationScoped
public class GivenRegister {
  @Inject DataSource database;

  public Outcome full(NtaRow... rows) throws SQLException, IOException {
    return load(Mode.FULL, file(StandardCharsets.UTF_8, rows));
  }

  public Outcome difference(NtaRow... rows) throws SQLException, IOException {
    return load(Mode.DIFFERENCE, file(StandardCharsets.UTF_8, rows));
  }

  Outcome load(Mode mode, Path... files) throws SQLException, IOException {
    try (var connection = database.getConnection()) {
      return RegisterLoad.run(connection, mode, List.of(files));
    }
  }

  static Path file(Charset charset, NtaRow... rows) throws IOException {
    var file = Files.createTempFile("register", ".csv");
    file.toFile().deleteOnExit();
    return Files.writeString(
        file, Stream.of(rows).map(NtaRow::csv).collect(Collectors.joining("\r\n")), charset);
  }

  public void forget() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from corporation");
      statement.execute("delete from corporation_load");
    }
  }
}
