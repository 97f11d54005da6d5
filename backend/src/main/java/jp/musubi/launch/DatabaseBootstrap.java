package jp.musubi.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Prepares a PostgreSQL server for Musubi: two users and a database. Repeatable, so every start may
 * run it.
 *
 * <p>The application's own user holds no right to change the schema; only the owner, with which
 * Flyway migrates, does.
 */
public final class DatabaseBootstrap {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final String host;
  private final int port;
  private final Login superuser;

  /** A database user and its password. */
  public record Login(String user, String password) {}

  /**
   * @param superuser a login that may create users and databases
   */
  public DatabaseBootstrap(String host, int port, Login superuser) {
    this.host = host;
    this.port = port;
    this.superuser = superuser;
  }

  /** Makes the database of the application with its owner and its plain user. */
  public void prepare(String database, Login owner, Login application) throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      putUser(statement, owner);
      putUser(statement, application);
      createDatabase(statement, database, owner);
      statement.execute(
          "GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s"
              .formatted(name(database), name(application.user())));
    }
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      statement.execute("GRANT ALL ON SCHEMA public TO " + name(owner.user()));
      statement.execute("GRANT USAGE ON SCHEMA public TO " + name(application.user()));
      grantFuture(statement, owner, application, "SELECT, INSERT, UPDATE, DELETE ON TABLES");
      grantFuture(statement, owner, application, "USAGE, SELECT ON SEQUENCES");
    }
  }

  /** Makes a database for another program (Keycloak) that manages its schema itself. */
  public void prepare(String database, Login owner) throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      putUser(statement, owner);
      createDatabase(statement, database, owner);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(host, port, database),
        superuser.user(),
        superuser.password());
  }

  private static void putUser(Statement statement, Login login) throws SQLException {
    var known = "SELECT FROM pg_roles WHERE rolname = " + literal(login.user());
    var verb = statement.executeQuery(known).next() ? "ALTER" : "CREATE";
    statement.execute(
        "%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %s"
            .formatted(verb, name(login.user()), literal(login.password())));
  }

  private static void createDatabase(Statement statement, String database, Login owner)
      throws SQLException {
    var known = "SELECT FROM pg_database WHERE datname = " + literal(database);
    if (!statement.executeQuery(known).next()) {
      // C.UTF-8 sorts by code point everywhere alike, and pg_trgm understands Japanese under it.
      statement.execute(
          "CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
              .formatted(name(database), name(owner.user())));
    }
    statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name(database)));
  }

  private static void grantFuture(Statement statement, Login owner, Login application, String what)
      throws SQLException {
    statement.execute(
        "ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public GRANT %s TO %s"
            .formatted(name(owner.user()), what, name(application.user())));
  }

  private static String name(String identifier) {
    if (!IDENTIFIER.matcher(identifier).matches()) {
      throw new IllegalArgumentException(
          "not a plain lower-case database name: " + identifier.toLowerCase(Locale.ROOT));
    }
    return identifier;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
