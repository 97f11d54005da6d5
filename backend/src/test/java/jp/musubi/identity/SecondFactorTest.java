package jp.musubi.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Powers over others' records are for those who proved twice who they are. */
@QuarkusTest
class SecondFactorTest {
  private static final String MODELS = "/api/v1/models";

  private static ValidatableResponse call(String acr, String role, String path) {
    var token = Tokens.afterLogin(acr, Tokens.demoSubject(role), role);
    return given().auth().oauth2(token).header("Accept-Language", "en").get(path).then();
  }

  @Test
  void aPasswordAloneOpensNothingOfCoordinatorsAndAdministrators() {
    for (var role : new String[] {"coordinator", "admin"}) {
      for (var acr : new String[] {"password", "1", "0", "", "Second-Factor"}) {
        call(acr, role, MODELS)
            .statusCode(403)
            .body("type", is("/problems/second-factor"))
            .body("detail", containsString("log in again"));
      }
      call("password", role, "/api/v1/me")
          .statusCode(200)
          .body("authenticated", is(true))
          .body("roles", empty())
          .body("lacksSecondFactor", is(true));
    }
  }

  @Test
  void aSecondFactorOpensThem() {
    call("second-factor", "coordinator", MODELS).statusCode(200);
    call("second-factor-set-up", "admin", MODELS).statusCode(200);
    call("second-factor", "coordinator", "/api/v1/me")
        .body("roles", contains("COORDINATOR"))
        .body("lacksSecondFactor", nullValue());
  }

  @Test
  void othersAreNotAsked() {
    call("password", "clinician", "/api/v1/me")
        .body("roles", contains("CLINICIAN"))
        .body("lacksSecondFactor", nullValue());
    call("password", "clinician", MODELS).statusCode(403).body("type", is("/problems/forbidden"));
  }

  @Test
  void aTokenThatSaysNothingOfItsLoginCountsAsAPassword() {
    assertThat(augmented(SecondFactorConfig.Demand.REQUIRED).getRoles()).containsOnly("clinician");
  }

  @Test
  void anInstallationMayDoWithout() {
    assertThat(augmented(SecondFactorConfig.Demand.OFF).getRoles()).contains("admin");
  }

  private static SecurityIdentity augmented(SecondFactorConfig.Demand demand) {
    var config =
        new SecondFactorConfig() {
          @Override
          public Demand demand() {
            return demand;
          }

          @Override
          public Set<String> acr() {
            return Set.of("second-factor");
          }
        };
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("somebody"))
            .addRole("admin")
            .addRole("clinician")
            .build();
    return new SecondFactor(config).augment(identity, call -> null).await().indefinitely();
  }
}
