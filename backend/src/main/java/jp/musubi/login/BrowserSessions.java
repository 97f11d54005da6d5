package jp.musubi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Where people are logged in: the rows of {@code login_session}, without their tokens. Within a
 * transaction what is ended here is ended with it, otherwise at once.
 */
@ApplicationScoped
public class BrowserSessions {
  // A browser that logged in twice in one session of the login server has a row that nobody uses.
  private static final String OF =
      """
      select distinct on (coalesce(login_sid, public_id::text))
        public_id, begun_at, last_used_at, device, id = ?
      from login_session where subject = ? and expires_at > ?
      order by coalesce(login_sid, public_id::text), id = ? desc, last_used_at desc
      """;
  private static final String END =
      """
      delete from login_session s using login_session named
      where named.public_id = ? and named.subject = ? and s.subject = named.subject
        and (s.public_id = named.public_id or s.login_sid = named.login_sid)
      returning s.login_sid
      """;

  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * One browser.
   *
   * @param device its name and system, as far as it told
   * @param current whether it is the one that asks
   */
  public record BrowserSession(
      UUID id, Instant begunAt, Instant lastUsedAt, String device, boolean current) {}

  /**
   * What was ended.
   *
   * @param loginSid what the login server calls the session; empty where it has none
   */
  public record Ended(int rows, Optional<String> loginSid) {}

  /**
   * A person's sessions, the one used last first.
   *
   * @param current the key of the asking browser's row; empty for none
   */
  public List<BrowserSession> of(String subject, byte[] current) {
    return asked(
        OF,
        select -> {
          select.setBytes(1, current);
          select.setString(2, subject);
          select.setTimestamp(3, Timestamp.from(clock.instant()));
          select.setBytes(4, current);
          var found = new ArrayList<BrowserSession>();
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(
                  new BrowserSession(
                      rows.getObject(1, UUID.class),
                      rows.getTimestamp(2).toInstant(),
                      rows.getTimestamp(3).toInstant(),
                      rows.getString(4),
                      rows.getBoolean(5)));
            }
          }
          found.sort((a, b) -> b.lastUsedAt().compareTo(a.lastUsedAt()));
          return found;
        });
  }

  /** Ends one of a person's sessions; no rows where it is none of theirs. */
  public Ended end(String subject, UUID id) {
    return asked(
        END,
        delete -> {
          delete.setObject(1, id);
          delete.setString(2, subject);
          int ended = 0;
          Optional<String> sid = Optional.empty();
          try (var rows = delete.executeQuery()) {
            while (rows.next()) {
              ended++;
              sid = Optional.ofNullable(rows.getString(1));
            }
          }
          return new Ended(ended, sid);
        });
  }

  /** Ends all of a person's sessions: their browsers are out with their next request. */
  public int endAll(String subject) {
    return asked(
        "delete from login_session where subject = ?",
        delete -> {
          delete.setString(1, subject);
          return delete.executeUpdate();
        });
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T asked(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
