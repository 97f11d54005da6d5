package jp.musubi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import jp.musubi.identity.Level;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;

/** Files on needs and seeds: who sees which, and what becomes of them. */
@QuarkusTest
class AttachmentTest {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject FileStore store;
  @Inject OrphanSweep sweep;

  @Test
  void aFileIsForCounterpartsUnlessItsOwnerSaysOtherwise() {
    var need = needs.aNeed().published();
    var file = Attached.to(need.path()).described("病室の図").takenFrom(need.owner());
    var counterpart = people.vetted("provider");
    people.open(need.id(), counterpart, Level.COUNTERPART);
    counterpart
        .call()
        .get(file)
        .then()
        .statusCode(200)
        .body("level", equalTo("COUNTERPART"))
        .body("fileName", equalTo("見取り図.pdf"))
        .body("description", equalTo("病室の図"));
    for (var other : List.of(people.vetted("provider"), people.unvetted("provider"))) {
      other.call().get(file).then().statusCode(404);
      other.call().get(file + "/content").then().statusCode(404);
      other.call().get(need.path() + "/attachments").then().body("", hasSize(0));
    }
    People.visitor().get(file + "/content").then().statusCode(404);
  }

  @Test
  void aHiddenFileMovesNothingOfItsNeed() {
    var need = needs.aNeed().published();
    var reader = people.vetted("provider");
    var before = reader.call().get(need.path());
    var list = reader.call().get(need.path() + "/attachments");
    var file = Attached.to(need.path()).level("NDA").takenFrom(need.owner());
    need.owner().call().delete(file).then().statusCode(204);
    Attached.to(need.path()).level("NDA").takenFrom(need.owner());
    var after = reader.call().get(need.path());
    assertThat(after.asString()).isEqualTo(before.asString());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(reader.call().get(need.path() + "/attachments").asString())
        .isEqualTo(list.asString());
  }

  @Test
  void whatIsAttachedAfterAnAgreementEndedStaysClosedAndTheRestOpen() {
    var need = needs.aNeed().published();
    var party = people.vetted("provider");
    people.open(need.id(), party, Level.NDA);
    var early = Attached.to(need.path()).level("NDA").takenFrom(need.owner());
    people.lapse(need.id(), party);
    var late = Attached.to(need.path()).level("NDA").takenFrom(need.owner());
    party.call().get(early).then().statusCode(200);
    party.call().get(late).then().statusCode(404);
  }

  @Test
  void aDownloadIsSavedNeverShownNorKept() {
    var seed = seeds.aSeed().published();
    var file = Attached.to(seed.path()).level("PUBLIC").takenFrom(seed.owner());
    var answer = People.visitor().get(file + "/content").then().statusCode(200);
    answer.header("Content-Type", "application/pdf");
    answer.header("X-Content-Type-Options", "nosniff");
    answer.header("Content-Security-Policy", "sandbox; default-src 'none'");
    answer.header("Cache-Control", "private, no-store");
    answer.header(
        "Content-Disposition",
        "attachment; filename=\"____.pdf\"; filename*=UTF-8''%E8%A6%8B%E5%8F%96%E3%82%8A%E5%9B%B3.pdf");
    assertThat(answer.extract().asByteArray()).isEqualTo(Specimen.pdf());
    People.visitor().get(file + "/thumbnail").then().statusCode(404);
  }

  @Test
  void aPhotographIsTurnedUprightAndTellsNothingOfItsCamera() throws IOException {
    var need = needs.aNeed().published();
    var file =
        Attached.to(need.path())
            .level("PUBLIC")
            .file("IMG_1.JPG", Specimen.photograph(800, 400, 6))
            .takenFrom(need.owner());
    var bytes = People.visitor().get(file + "/content").then().extract().asByteArray();
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(Specimen.CAMERA);
    var picture = read(bytes);
    assertThat(picture.getWidth()).isEqualTo(400);
    assertThat(picture.getHeight()).isEqualTo(800);
    // The left of what the camera stored is the top of what it saw.
    assertThat(picture.getRGB(200, 100) >> 16 & 0xFF).isGreaterThan(200);
    assertThat(picture.getRGB(200, 700) & 0xFF).isGreaterThan(200);
    var small = People.visitor().get(file + "/thumbnail").then().contentType("image/jpeg");
    var thumbnail = read(small.extract().asByteArray());
    assertThat(thumbnail.getHeight()).isEqualTo(320);
    assertThat(thumbnail.getWidth()).isEqualTo(160);
  }

  @Test
  void everyWayACameraCanBeHeldComesOutAlike() throws IOException {
    var need = needs.aNeed().draft();
    for (int way = 1; way <= 8; way++) {
      var file =
          Attached.to(need.path())
              .file("a.jpg", Specimen.photograph(80, 40, way))
              .takenFrom(need.owner());
      var picture = read(need.owner().call().get(file + "/content").then().extract().asByteArray());
      int width = picture.getWidth();
      int height = picture.getHeight();
      assertThat(width).as("way %d", way).isEqualTo(way < 5 ? 80 : 40);
      boolean redFirst = way == 1 || way == 4 || way == 5 || way == 6;
      int first = picture.getRGB(way < 5 ? 5 : width / 2, way < 5 ? height / 2 : 5);
      assertThat((first >> 16 & 0xFF) > 128).as("way %d", way).isEqualTo(redFirst);
    }
  }

  @Test
  void whatAFileIsIsToldByItsContentNotItsName() {
    var need = needs.aNeed().draft();
    Attached.to(need.path())
        .file("report.docx", Specimen.word())
        .by(need.owner())
        .then()
        .statusCode(201)
        .body("kind", equalTo("WORD"));
    Attached.to(need.path())
        .file("../..\\x<y>.exe.jpg", Specimen.pdf())
        .by(need.owner())
        .then()
        .statusCode(201)
        .body("kind", equalTo("PDF"))
        .body("fileName", equalTo("x_y_.exe.pdf"));
    refused(need, "page.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8), "kind of file");
    refused(need, "a.zip", Specimen.zip(new String[] {"a.txt"}, 5), "kind of file");
  }

  @Test
  void whatCouldHarmIsRefusedWithTheReason() {
    var need = needs.aNeed().draft();
    refused(need, "a.docx", Specimen.word("word/vbaProject.bin"), "macros");
    refused(need, "a.xlsx", Specimen.word("xl/macrosheets/sheet1.xml"), "macros");
    refused(need, "a.docx", Specimen.bomb(), "too large");
    refused(need, "a.png", Specimen.giant(), "too large");
    var cut = Arrays.copyOf(Specimen.picture("png", 50, 50), 40);
    refused(need, "a.png", cut, "cannot be opened");
    var broken = Arrays.copyOf(Specimen.word(), 60);
    refused(need, "a.docx", broken, "cannot be opened");
    need.owner().call().get(need.path() + "/attachments").then().body("", hasSize(0));
  }

  private static void refused(GivenNeeds.ANeed need, String name, byte[] content, String why) {
    Attached.to(need.path())
        .file(name, content)
        .by(need.owner())
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].message", containsString(why));
  }

  @Test
  void onlyOwnerAndCoordinatorsAttachChangeAndRemove() {
    var need = needs.aNeed().published();
    var file = Attached.to(need.path()).level("PUBLIC").takenFrom(need.owner());
    var other = people.vetted("clinician");
    Attached.to(need.path()).by(other).then().statusCode(403);
    var call = other.call().header("If-Match", "\"0\"");
    call.body(Map.of("level", "NDA")).patch(file).then().statusCode(403);
    other.call().delete(file).then().statusCode(403);
    Attached.to(need.path()).takenFrom(need.coordinator());
  }

  @Test
  void anAudienceIsWidenedAndNotNarrowedOnceSomebodyRead() {
    var need = needs.aNeed().published();
    var file = Attached.to(need.path()).takenFrom(need.owner());
    level(need, file, "NDA").statusCode(200);
    level(need, file, "VETTED").statusCode(200).body("level", equalTo("VETTED"));
    people.vetted("provider").call().get(file).then().statusCode(200);
    level(need, file, "COUNTERPART")
        .statusCode(409)
        .body("type", containsString("attachment-seen"))
        .body("errors[0].field", equalTo("level"));
    level(need, file, "MEMBERS").statusCode(200);
    var stale = need.owner().call().header("If-Match", "\"0\"");
    stale.body(Map.of("level", "PUBLIC")).patch(file).then().statusCode(412);
  }

  private static ValidatableResponse level(GivenNeeds.ANeed need, String file, String level) {
    var etag = need.owner().call().get(file).header("ETag");
    var call = need.owner().call().header("If-Match", etag);
    return call.body(Map.of("level", level)).patch(file).then();
  }

  @Test
  void whatIsSentTwiceUnderOneKeyIsAttachedOnce() {
    var need = needs.aNeed().draft();
    var sent = Attached.to(need.path()).header("Idempotency-Key", "key-" + need.id());
    var first = sent.by(need.owner()).then().statusCode(201).extract().path("id");
    sent.by(need.owner()).then().statusCode(201).body("id", equalTo(first));
    need.owner().call().get(need.path() + "/attachments").then().body("", hasSize(1));
  }

  @Test
  void whatIsRemovedIsGoneFromTheStoreAndWhatBelongsToNothingIsSwept() throws IOException {
    var need = needs.aNeed().draft();
    var file = Attached.to(need.path()).takenFrom(need.owner());
    var id = file.substring(file.lastIndexOf('/') + 1);
    assertThat(keys()).contains(id);
    store.put("orphan-" + id, Specimen.pdf());
    sweep.sweep();
    assertThat(keys()).contains(id, "orphan-" + id);
    sweep.sweep(Instant.MAX);
    assertThat(keys()).contains(id).doesNotContain("orphan-" + id);
    need.owner().call().delete(file).then().statusCode(204);
    need.owner().call().get(file + "/content").then().statusCode(404);
    assertThat(keys()).doesNotContain(id);
  }

  private List<String> keys() throws IOException {
    return store.all().stream().map(FileStore.Kept::key).toList();
  }

  private static BufferedImage read(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }
}
