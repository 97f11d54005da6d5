package jp.musubi.organization;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jp.musubi.testing.Tokens;

/**
 * Makes organizations over HTTP, as their people would: {@code anOrganization().in("022012")
 * .verified()}.
 */
public final class GivenOrganization {
  static final String PATH = "/api/v1/organizations";

  private final Map<String, Object> profile = new HashMap<>();
  private final List<Map<String, Object>> licences = new ArrayList<>();
  private String role = "provider";

  private GivenOrganization() {}

  /**
   * An organization that exists.
   *
   * @param subject the login of its first member
   */
  public record Existing(UUID id, String name, String subject, String token) {
    public String path() {
      return PATH + "/" + id;
    }

    public String etag() {
      return given().auth().oauth2(Tokens.of("coordinator")).get(path()).header("ETag");
    }
  }

  /** A company in Aomori with a member of the role provider, unless told otherwise. */
  public static GivenOrganization anOrganization() {
    return new GivenOrganization()
        .with("kind", "COMPANY")
        .with("name", "試験精工 " + UUID.randomUUID())
        .with("corporateNumber", aCorporateNumber())
        .with("municipalityCode", "022012");
  }

  /** A hospital in Aomori with a member of the role clinician. */
  public static GivenOrganization aHospital() {
    var hospital =
        anOrganization().with("kind", "HOSPITAL").with("name", "試験病院 " + UUID.randomUUID());
    hospital.role = "clinician";
    return hospital;
  }

  public GivenOrganization with(String field, Object value) {
    profile.put(field, value);
    return this;
  }

  public GivenOrganization in(String municipalityCode) {
    return with("municipalityCode", municipalityCode);
  }

  public GivenOrganization licensed(String kind, String number, String expiresOn) {
    licences.add(Map.of("kind", kind, "number", number, "expiresOn", expiresOn));
    return this;
  }

  /** The body of its registration. */
  public Map<String, Object> profile() {
    return Map.copyOf(profile);
  }

  public Existing registered() {
    var subject = UUID.randomUUID().toString();
    var token = Tokens.forSubject(subject, role);
    var id =
        given()
            .auth()
            .oauth2(token)
            .contentType(ContentType.JSON)
            .body(profile)
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    var existing =
        new Existing(UUID.fromString(id), String.valueOf(profile.get("name")), subject, token);
    for (var licence : licences) {
      given()
          .auth()
          .oauth2(token)
          .contentType(ContentType.JSON)
          .body(licence)
          .post(existing.path() + "/licences")
          .then()
          .statusCode(201);
    }
    return existing;
  }

  public Existing verified() {
    return moved(registered(), "VERIFIED");
  }

  public Existing suspended() {
    return moved(registered(), "SUSPENDED");
  }

  public Existing closed() {
    return moved(registered(), "CLOSED");
  }

  private static Existing moved(Existing organization, String to) {
    given()
        .auth()
        .oauth2(Tokens.of("coordinator"))
        .contentType(ContentType.JSON)
        .header("If-Match", organization.etag())
        .body(Map.of("to", to, "reason", "test"))
        .post(organization.path() + "/transitions")
        .then()
        .statusCode(200);
    return organization;
  }

  /** A 法人番号 with a right check digit. */
  public static String aCorporateNumber() {
    var base = "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    var sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (base.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return (9 - sum % 9) + base;
  }
}
