package jp.musubi.organization;

import static io.restassured.RestAssured.given;
import static jp.musubi.organization.GivenOrganization.aHospital;
import static jp.musubi.organization.GivenOrganization.anOrganization;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import jp.musubi.corporation.GivenRegister;
import jp.musubi.corporation.NtaRow;
import jp.musubi.organization.GivenOrganization.Existing;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A coordinator verifies an organization with the register of 法人番号 at hand. */
@QuarkusTest
class VerificationTest {
  private static final String COORDINATOR = Tokens.of("coordinator");

  @Inject GivenRegister register;

  private final String number = GivenOrganization.aCorporateNumber();
  private final GivenOrganization company =
      anOrganization().with("name", "見本 精工（株）").with("corporateNumber", number);

  @AfterEach
  void forget() throws SQLException {
    register.forget();
  }

  private static ValidatableResponse shown(Existing organization) {
    return given().auth().oauth2(COORDINATOR).get(organization.path() + "/verification").then();
  }

  private static ValidatableResponse verified(Existing organization, Map<String, String> why) {
    return given()
        .auth()
        .oauth2(COORDINATOR)
        .contentType(ContentType.JSON)
        .header("If-Match", organization.etag())
        .header("Accept-Language", "en")
        .body(why)
        .post(organization.path() + "/transitions")
        .then();
  }

  @Test
  void withoutARegisterItIsTheCoordinatorsWordAndThatIsKept() {
    var organization = company.registered();
    shown(organization).statusCode(200).body("standing", is("NOT_LOADED"));
    verified(organization, Map.of("to", "VERIFIED")).statusCode(200);
    shown(organization).body("basis.standing", is("NOT_LOADED"));
  }

  @Test
  void theRegisterAgreesWhateverTheWidthOfLetters() throws SQLException, IOException {
    register.full(NtaRow.of(number, "見本精工(株)"));
    var organization = company.registered();
    shown(organization).body("standing", is("AGREES")).body("reasonRequired", is(false));
    verified(organization, Map.of("to", "VERIFIED")).statusCode(200);
    shown(organization).body("basis.standing", is("AGREES")).body("basis.asOf", is("2026-10-01"));
  }

  @Test
  void anotherNameOrPlaceIsShown() throws SQLException, IOException {
    register.full(NtaRow.of(number, "別の会社"));
    var organization = company.in("032018").registered();
    shown(organization)
        .body("standing", is("DIFFERS"))
        .body("nameAgrees", is(false))
        .body("placeAgrees", is(false))
        .body("corporation.name", is("別の会社"));
  }

  @Test
  void whatIsClosedOrUnknownIsVerifiedWithAReasonOnly() throws SQLException, IOException {
    register.full(NtaRow.of(number, "見本精工(株)").closed("2026-09-01"));
    var closed = company.registered();
    var unknown = anOrganization().registered();
    verified(closed, Map.of("to", "VERIFIED"))
        .statusCode(422)
        .body("errors[0].field", is("reason"))
        .body("errors[0].code", is("register-closed"))
        .body("errors[0].message", containsString("2026-10-01"));
    verified(unknown, Map.of("to", "VERIFIED"))
        .statusCode(422)
        .body("errors[0].code", is("register-unknown"));
    given().get(unknown.path()).then().body("state", is("REGISTERED"));
    shown(unknown).body("standing", is("UNKNOWN")).body("basis", is((Object) null));
    verified(closed, Map.of("to", "VERIFIED", "reason", "登記を確認した")).statusCode(200);
    shown(closed).body("basis.standing", is("CLOSED")).body("basis.reason", is("登記を確認した"));
  }

  @Test
  void whoHasNoNumberIsVerifiedWithoutTheRegister() throws SQLException, IOException {
    register.full(NtaRow.of(number, "見本精工(株)"));
    var hospital = aHospital().with("corporateNumber", "").registered();
    shown(hospital).body("standing", is("NO_NUMBER"));
    verified(hospital, Map.of("to", "VERIFIED")).statusCode(200);
  }
}
