package jp.musubi.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.musubi.match.GivenMatches.AMatch;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;

/** Who signed a confidentiality agreement, for how long, and what it opens to whom. */
@QuarkusTest
class NdaTest {
  private static final String SECRET = "型の温度を分けて保つ";

  @Inject GivenMatches given;
  @Inject People people;

  @Test
  void itNamesItsPartiesAndItsDaysAndToCoordinatorsWhereItIsKept() {
    var match = given.aMatch().introduced();
    var both =
        containsInAnyOrder(
            match.site().organizationId().toString(), match.maker().organizationId().toString());
    match
        .sign(match.agreement("expiresOn", "2031-01-14", "document", "文書庫 3-12"))
        .statusCode(200)
        .body("nda.parties.id", both)
        .body("nda.expiresOn", equalTo("2031-01-14"))
        .body("nda.expired", equalTo(false))
        .body("nda.document", equalTo("文書庫 3-12"));
    match
        .seenBy(match.maker())
        .body("nda.parties.id", both)
        .body("nda.signedOn", equalTo("2026-01-15"))
        .body("nda.document", nullValue());
  }

  @Test
  void whatCannotBeIsRefusedFieldByField() {
    var match = given.aMatch().introduced();
    var today = LocalDate.now().toString();
    refused(match, "expiresOn", "after-signing", "expiresOn", "2026-01-15");
    refused(match, "expiresOn", "past-date", "expiresOn", "2026-01-16");
    refused(match, "signedOn", "future-date", "signedOn", LocalDate.now().plusDays(2).toString());
    var site = match.site().organizationId();
    refused(match, "parties", "size", "parties", List.of(site));
    refused(match, "parties", "min-size", "parties", List.of(site, site));
    var stranger = people.vetted("provider").organizationId();
    refused(match, "parties", "not-participant", "parties", List.of(site, stranger));
    refused(match, "discloserId", "required", "kind", "ONE_WAY");
    refused(match, "discloserId", "not-party", "kind", "ONE_WAY", "discloserId", stranger);
    match.sign(match.agreement("signedOn", today)).statusCode(200);
  }

  @Test
  void aOneWayAgreementOpensNothingOfTheOtherSide() {
    var match = given.aMatch().introduced();
    var maker = match.maker().organizationId();
    match.sign(match.agreement("kind", "ONE_WAY", "discloserId", maker)).statusCode(200);
    match.seenBy(match.site()).body("nda.discloser.id", equalTo(maker.toString()));
    match.seed().seenBy(match.site()).body("principle", equalTo(SECRET));
    match.need().seenBy(match.maker()).body("unpublishedData", nullValue());
  }

  @Test
  void whatIsWrittenAfterItsEndStaysClosedUntilItIsRenewedAndWhatWasOpenStaysOpen() {
    var match = given.aMatch().introduced().signed();
    people.lapse(match.seed().id(), match.site());
    match.seed().seenBy(match.site()).body("principle", equalTo(SECRET));
    revise(match, Map.of("summary", "新しい要約"));
    match
        .seed()
        .seenBy(match.site())
        .body("principle", equalTo(SECRET))
        .body("summary", equalTo("新しい要約"));
    revise(match, Map.of("principle", "新しい秘密"));
    match
        .seed()
        .seenBy(match.site())
        .body("principle", nullValue())
        .body("summary", equalTo("新しい要約"))
        .body("withheld", hasItem("principle"));
    match.sign(match.agreement("expiresOn", "2031-01-14")).statusCode(200);
    match
        .seed()
        .seenBy(match.site())
        .body("principle", equalTo("新しい秘密"))
        .body("withheld", not(hasItem("principle")));
  }

  @Test
  void whatComesUnderTheAgreementAfterItsEndIsNew() {
    var match = given.aMatch().introduced().signed();
    revise(match, Map.of("disclosure", Map.of("advantage", "COORDINATORS")));
    people.lapse(match.seed().id(), match.site());
    revise(match, Map.of("disclosure", Map.of("advantage", "NDA")));
    match.seed().seenBy(match.site()).body("withheld", contains("advantage"));
  }

  @Test
  void thatSecretsGoOnChangingAfterItsEndIsNotTold() {
    var match = given.aMatch().introduced().signed();
    people.lapse(match.seed().id(), match.site());
    revise(match, Map.of("principle", "一つ目"));
    String once = match.seed().seenBy(match.site()).extract().path("updatedAt");
    revise(match, Map.of("principle", "二つ目"));
    match.seed().seenBy(match.site()).body("updatedAt", equalTo(once));
  }

  @Test
  void aCorrectionMayShortenItAndSaysThatItHasEnded() {
    var match = given.aMatch().introduced().signed();
    match
        .sign(match.agreement("expiresOn", LocalDate.now().minusDays(2).toString()))
        .statusCode(200)
        .body("nda.expired", equalTo(true));
    match.seed().seenBy(match.site()).body("principle", nullValue());
  }

  private static void revise(AMatch match, Map<String, Object> patch) {
    match.seed().seenBy(match.maker());
    match.seed().patch(match.maker(), patch).statusCode(200);
  }

  private static void refused(AMatch match, String field, String code, Object... pairs) {
    match
        .sign(match.agreement(pairs))
        .statusCode(422)
        .body("errors.field", contains(field))
        .body("errors.code", contains(code));
  }
}
