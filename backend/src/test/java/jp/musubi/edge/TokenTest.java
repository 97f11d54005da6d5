package jp.musubi.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Tokens that look right and are not. */
@QuarkusTest
class TokenTest {

  private static JwtClaimsBuilder claims() {
    return Jwt.claims()
        .subject(Tokens.demoSubject("admin"))
        .claim("azp", "musubi-web")
        .claim("realm_access", Map.of("roles", java.util.List.of("admin")))
        .audience(Set.of("musubi-api"));
  }

  private static void expect(int status, String token) {
    given().auth().oauth2(token).get("/api/v1/test/secret").then().statusCode(status);
  }

  private static KeyPair foreignKeys() throws NoSuchAlgorithmException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void oneThatIsRightIsTaken() {
    expect(200, claims().sign());
  }

  @Test
  void oneThatNobodySignedIsRefused() {
    var payload = claims().sign().split("\\.")[1];
    for (var algorithm : new String[] {"none", "None", "NONE"}) {
      var header = base64("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm));
      expect(401, header + "." + payload + ".");
      expect(401, header + "." + payload + "." + base64("signature"));
    }
  }

  @Test
  void oneThatWasChangedIsRefused() {
    var parts = claims().sign().split("\\.");
    var other = claims().subject("somebody-else").sign().split("\\.");
    expect(401, parts[0] + "." + other[1] + "." + parts[2]);
  }

  @Test
  void ourPublicKeyIsNoSecretToSignWith() {
    var known = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
    for (var bytes : new byte[][] {Base64.getDecoder().decode(known), known.getBytes(UTF_8)}) {
      var key = new SecretKeySpec(bytes, "HmacSHA256");
      expect(401, claims().jws().algorithm(SignatureAlgorithm.HS256).sign(key));
    }
  }

  @Test
  void aKeyThatTheTokenBringsOrNamesCountsForNothing() throws NoSuchAlgorithmException {
    var keys = foreignKeys();
    expect(401, claims().sign(keys.getPrivate()));
    var named = claims().jws().header("jku", "https://evil.example/keys");
    expect(401, named.sign(keys.getPrivate()));
    var brought = claims().jws().header("x5u", "https://evil.example/certificate");
    expect(401, brought.sign(keys.getPrivate()));
  }

  @Test
  void oneThatIsOverOrNotYetIsRefused() {
    var now = Instant.now();
    expect(401, claims().expiresAt(now.minus(Duration.ofMinutes(5))).sign());
    expect(
        401,
        claims().issuedAt(now).claim("nbf", now.plus(Duration.ofHours(1)).getEpochSecond()).sign());
  }

  @Test
  void oneForAnotherServiceIsRefused() {
    expect(401, claims().audience(Set.of("musubi-web", "account")).sign());
  }

  @Test
  void aPersonIsTheSubjectWhateverTheNameSays() {
    var renamed =
        claims().claim("preferred_username", "other").claim("email", "o@x.example").sign();
    given()
        .auth()
        .oauth2(renamed)
        .get("/test/whoami")
        .then()
        .body("subject", is(Tokens.demoSubject("admin")));
  }
}
