package jp.musubi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import jp.musubi.identity.Admission;
import jp.musubi.shared.DomainException;

/**
 * Lets in everybody but deactivated members. Asked with every request before anything else is known
 * of it, so outside of transactions.
 */
@ApplicationScoped
class MemberAdmission implements Admission {
  @Inject DataSource database;
  @Inject Clock clock;

  @Override
  public boolean admits(String subject) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select active, invited_at is not null and accepted_at is null
                from member where subject = ?
                """)) {
      select.setString(1, subject);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          return true;
        }
        boolean active = rows.getBoolean(1);
        if (active && rows.getBoolean(2)) {
          accept(connection, subject);
        }
        return active;
      }
    } catch (SQLException e) {
      throw new DomainException(DomainException.Kind.UNAVAILABLE, "unavailable");
    }
  }

  /** From now on nobody gives them another first password; who has the old version is stale. */
  private void accept(Connection connection, String subject) throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            update member set accepted_at = ?, version = version + 1
            where subject = ? and accepted_at is null
            """)) {
      update.setTimestamp(1, Timestamp.from(clock.instant()));
      update.setString(2, subject);
      update.executeUpdate();
    }
  }
}
