package jp.musubi.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database that is configured, or that of the running {@code ./musubi run}. */
final class InstalledDatabase {
  private InstalledDatabase() {}

  static Connection connect() throws IOException, SQLException {
    var outside = Settings.find("musubi.database.url");
    if (outside.isPresent()) {
      return DriverManager.getConnection(
          outside.get(),
          Settings.find("musubi.database.user").orElse(""),
          Settings.find("musubi.database.password").orElse(""));
    }
    var local = "jdbc:postgresql://127.0.0.1:%d/musubi".formatted(Settings.databasePort());
    var secrets = Secrets.in(Settings.home());
    return DriverManager.getConnection(local, "musubi_app", secrets.get("database.password"));
  }
}
