package jp.musubi.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import jp.musubi.shared.Ids;

/** The sessions of browsers, in the database, so that any node serves any browser. */
@ApplicationScoped
class Sessions {

  /** Lets requests that were sent with a cookie just replaced or ended come through. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** The last use is noted no more often than this. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  @Inject DataSource database;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  Optional<AuthorizationCodeTokens> find(SessionKey key) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select tokens, last_used_at < ? from login_session where id = ? and expires_at > ?")) {
      select.setTimestamp(1, now(NOTED.negated()));
      select.setBytes(2, key.id());
      select.setTimestamp(3, now(Duration.ZERO));
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        if (rows.getBoolean(2)) {
          used(connection, key);
        }
        return Optional.of(read(key.decrypt(rows.getBytes(1))));
      }
    }
  }

  private void used(Connection connection, SessionKey key) throws SQLException {
    try (var update =
        connection.prepareStatement("update login_session set last_used_at = ? where id = ?")) {
      update.setTimestamp(1, now(Duration.ZERO));
      update.setBytes(2, key.id());
      update.executeUpdate();
    }
  }

  /** Keeps the session of somebody who just logged in. */
  void begin(SessionKey key, AuthorizationCodeTokens tokens, Duration age, Device device)
      throws SQLException {
    var claims = claims(tokens.getIdToken());
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into login_session
                  (id, tokens, expires_at, public_id, subject, login_sid, begun_at, last_used_at, device)
                values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)
                """)) {
      insert.setBytes(1, key.id());
      insert.setBytes(2, key.encrypt(write(tokens)));
      insert.setTimestamp(3, now(age));
      insert.setObject(4, Ids.next());
      insert.setString(5, claims.path("sub").asText());
      insert.setString(6, claims.path("sid").asText());
      insert.setTimestamp(7, now(Duration.ZERO));
      insert.setTimestamp(8, now(Duration.ZERO));
      insert.setString(9, device.toString());
      insert.executeUpdate();
    }
    removeExpired();
  }

  /** Keeps refreshed tokens; a session that was ended meanwhile stays ended. */
  void refresh(SessionKey key, AuthorizationCodeTokens tokens, Duration age) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update login_session set tokens = ?, expires_at = ? where id = ?")) {
      update.setBytes(1, key.encrypt(write(tokens)));
      update.setTimestamp(2, now(age));
      update.setBytes(3, key.id());
      update.executeUpdate();
    }
    removeExpired();
  }

  /** Ends a session soon: requests already under way with the same cookie still succeed. */
  void retire(SessionKey key) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update login_session set expires_at = least(expires_at, ?) where id = ?")) {
      update.setTimestamp(1, now(GRACE));
      update.setBytes(2, key.id());
      update.executeUpdate();
    }
  }

  /** Ends a session at once, because its person logged out. */
  void remove(SessionKey key) throws SQLException {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("delete from login_session where id = ?")) {
      delete.setBytes(1, key.id());
      delete.executeUpdate();
    }
  }

  private void removeExpired() throws SQLException {
    try (var connection = database.getConnection();
        var delete =
            connection.prepareStatement("delete from login_session where expires_at < ?")) {
      delete.setTimestamp(1, now(Duration.ZERO));
      delete.executeUpdate();
    }
  }

  private Timestamp now(Duration later) {
    return Timestamp.from(clock.instant().plus(later));
  }

  /** What a token says, which Quarkus has verified. */
  private JsonNode claims(String token) {
    try {
      return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // Tokens hold no line break, so lines are format enough.
  private static String write(AuthorizationCodeTokens tokens) {
    return String.join(
        "\n",
        tokens.getIdToken(),
        tokens.getAccessToken(),
        tokens.getRefreshToken() == null ? "" : tokens.getRefreshToken());
  }

  private static AuthorizationCodeTokens read(String text) {
    var lines = text.split("\n", -1);
    return new AuthorizationCodeTokens(lines[0], lines[1], lines[2].isEmpty() ? null : lines[2]);
  }
}
