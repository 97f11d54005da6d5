package jp.musubi.edge;

import io.quarkus.oidc.AuthorizationCodeTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** The sessions of browsers, in the database, so that any node serves any browser. */
@ApplicationScoped
class Sessions {

  /** Lets requests that were sent with a cookie just replaced or ended come through. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  @Inject DataSource database;
  @Inject Clock clock;

  Optional<AuthorizationCodeTokens> find(SessionKey key) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select tokens from login_session where id = ? and expires_at > ?")) {
      select.setBytes(1, key.id());
      select.setTimestamp(2, now(Duration.ZERO));
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(read(key.decrypt(rows.getBytes(1)))) : Optional.empty();
      }
    }
  }

  void put(SessionKey key, AuthorizationCodeTokens tokens, Duration age) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into login_session (id, tokens, expires_at) values (?, ?, ?)
                on conflict (id) do update
                set tokens = excluded.tokens, expires_at = excluded.expires_at
                """)) {
      insert.setBytes(1, key.id());
      insert.setBytes(2, key.encrypt(write(tokens)));
      insert.setTimestamp(3, now(age));
      insert.executeUpdate();
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
