package jp.musubi.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.musubi.audit.Chain;

/**
 * {@code ./musubi audit}: walks the audit of the database that is configured, or of the one that
 * {@code ./musubi run} has running, and names the first entry that is not as it was written.
 */
public final class VerifyAudit {
  private VerifyAudit() {}

  public static void main(String[] arguments) {
    try {
      System.exit(verify() ? 0 : 1);
    } catch (IOException | SQLException e) {
      System.err.println("The audit cannot be read: " + e.getMessage());
      System.exit(2);
    }
  }

  private static boolean verify() throws IOException, SQLException {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      var verdict = Chain.verify(connection);
      if (verdict.firstBroken().isPresent()) {
        System.out.printf("Entry %d is broken.%n", verdict.firstBroken().getAsLong());
        return false;
      }
      System.out.printf("All %d entries are as they were written.%n", verdict.entries());
      return true;
    }
  }

  private static Connection connect() throws IOException, SQLException {
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
