package jp.musubi.launch;

import java.io.IOException;
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
    try (var connection = InstalledDatabase.connect()) {
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
}
