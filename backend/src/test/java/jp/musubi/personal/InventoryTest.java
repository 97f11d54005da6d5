package jp.musubi.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** docs/personal-data.md names every column there is. */
@QuarkusTest
class InventoryTest {
  private static final Path LIST = Path.of("../docs/personal-data.md");

  @Inject DataSource database;

  @Test
  void everyColumnIsClassed() throws SQLException, IOException {
    var columns = new TreeSet<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select c.relname || '.' || a.attname from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and a.attnum > 0 and not a.attisdropped
                """)) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    columns.removeAll(listed());
    assertThat(columns)
        .as(
            "say in docs/personal-data.md whether these can hold something of a person, and see Erasure")
        .isEmpty();
  }

  private static TreeSet<String> listed() throws IOException {
    var listed = new TreeSet<String>();
    for (var line : Files.readAllLines(LIST)) {
      var cells = line.split(" *\\| *");
      if (cells.length == 5 && cells[1].matches("[a-z_]+") && !cells[1].equals("table")) {
        for (var cell : new String[] {cells[2], cells[4]}) {
          Arrays.stream(cell.split(", "))
              .filter(column -> !column.equals("–"))
              .forEach(column -> listed.add(cells[1] + "." + column));
        }
      }
    }
    return listed;
  }
}
