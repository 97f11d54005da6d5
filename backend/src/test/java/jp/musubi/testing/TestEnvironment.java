package jp.musubi.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.launch.DatabaseBootstrap;
import jp.musubi.launch.DatabaseBootstrap.Login;

/**
 * What every {@code @QuarkusTest} runs against: a real PostgreSQL 18 with the same two users as in
 * production, and a key pair that stands for the login server's.
 *
 * <p>Registered for all tests by {@link Environment}. Quarkus may load this class more than once in
 * one JVM (a class loader per application start), so what must exist once is kept in a system
 * property, not in a static field.
 */
public final class TestEnvironment implements QuarkusTestResourceLifecycleManager {

  private static final String PORT = "musubi.test.postgres.port";
  private static final String LOGIN = "musubi.test.login.url";
  private static final String PUBLIC_KEY = "musubi.test.public-key";
  private static final String PRIVATE_KEY = "musubi.test.private-key";

  // Known to everyone, protecting nothing: the server dies with the test JVM.
  private static final Login OWNER = new Login("musubi_owner", "owner");
  private static final Login APPLICATION = new Login("musubi_app", "app");

  @Override
  public Map<String, String> start() {
    try {
      startPostgresOnce();
      generateKeysOnce();
      System.setProperty(LOGIN, LoginAdministration.url());
    } catch (IOException | SQLException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the test environment did not start", e);
    }
    var url = "jdbc:postgresql://localhost:%s/musubi".formatted(System.getProperty(PORT));
    var settings = new HashMap<String, String>();
    settings.put("quarkus.datasource.jdbc.url", url);
    settings.put("quarkus.datasource.username", APPLICATION.user());
    settings.put("quarkus.datasource.password", APPLICATION.password());
    settings.put("quarkus.flyway.jdbc-url", url);
    settings.put("quarkus.flyway.username", OWNER.user());
    settings.put("quarkus.flyway.password", OWNER.password());
    settings.put("quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY));
    settings.put("smallrye.jwt.sign.key", System.getProperty(PRIVATE_KEY));
    settings.put("musubi.login.admin.url", System.getProperty(LOGIN));
    settings.put("musubi.login.admin.secret", "admin-secret");
    return settings;
  }

  /** Leaves the server to the next test class; it ends with the JVM. */
  @Override
  public void stop() {}

  private static void startPostgresOnce() throws IOException, SQLException {
    if (System.getProperty(PORT) != null) {
      return;
    }
    var postgres =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C.UTF-8")
            // Losing a test database in a crash is no loss.
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_connections", "200")
            .start();
    new DatabaseBootstrap("localhost", postgres.getPort(), new Login("postgres", "postgres"))
        .prepare("musubi", OWNER, APPLICATION);
    System.setProperty(PORT, String.valueOf(postgres.getPort()));
  }

  private static void generateKeysOnce() throws NoSuchAlgorithmException {
    if (System.getProperty(PUBLIC_KEY) != null) {
      return;
    }
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    var base64 = Base64.getEncoder();
    System.setProperty(PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
    System.setProperty(PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
  }
}
