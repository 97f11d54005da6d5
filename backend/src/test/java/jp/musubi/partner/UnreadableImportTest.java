package jp.musubi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.musubi.testing.People;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are refused as a whole. */
@QuarkusTest
class UnreadableImportTest {
  private static final int MEGABYTE = 1024 * 1024;

  @Inject People people;

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("nothing but a heading", utf8("題名,概要\n")),
        Arguments.of("nothing but white space", utf8(" \n\n ")),
        Arguments.of("a heading twice", utf8("題名,題名\n針,型\n")),
        Arguments.of("a NUL in a heading", utf8("題\u0000名\n針\n")),
        Arguments.of("a quote that does not end", utf8("題名\n\"針\n")),
        Arguments.of(
            "no encoding we know", new byte[] {(byte) 0xff, (byte) 0xfe, 0x4c, (byte) 0x98}),
        Arguments.of("half an Excel file", utf8("PK\u0003\u0004 and no more")),
        Arguments.of("JSON that is cut off", utf8("{\"title\":\"針\"}\n{\"title\":")),
        Arguments.of("JSON that is no object", utf8("{\"title\":\"針\"}\n[1]")),
        Arguments.of("a name twice", utf8("{\"title\":\"針\",\"title\":\"型\"}")),
        Arguments.of("deep JSON", utf8("{\"title\":" + "[".repeat(300) + "]".repeat(300) + "}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aFileThatCannotBeReadIsRefusedAndSaysWhatCanBe(String what, byte[] file) {
    Sent.by(people.vetted("coordinator"))
        .file(file)
        .post()
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/import-unreadable"));
  }

  @ParameterizedTest
  @CsvSource({"kind, LICENCES", "kind, needs", "format, PDF", "dryRun, perhaps"})
  void aChoiceThatDoesNotExistIsRefusedByName(String field, String value) {
    Sent.by(people.vetted("coordinator"))
        .with(field, value)
        .lines("題名", "針")
        .post()
        .then()
        .statusCode(422)
        .body("errors.field", contains(field));
  }

  @Test
  void aFileThatIsNotWhatItIsSaidToBeIsRefused() {
    Sent.by(people.vetted("coordinator"))
        .with("format", "XLSX")
        .lines("題名", "針")
        .post()
        .then()
        .statusCode(422);
    Sent.by(people.vetted("coordinator"))
        .with("format", "JSONL")
        .lines("題名", "針")
        .post()
        .then()
        .statusCode(422);
  }

  @Test
  void aFileAndItsKindAreNeeded() {
    var coordinator = people.vetted("coordinator");
    Sent.by(coordinator).post().then().statusCode(422).body("errors.field", contains("file"));
    Sent.by(coordinator)
        .without("kind")
        .lines("題名", "針")
        .post()
        .then()
        .statusCode(422)
        .body("errors.field", contains("kind"));
    coordinator.call().body(Map.of("kind", "NEEDS")).post(Sent.IMPORTS).then().statusCode(415);
  }

  @Test
  void aFileOfUpToTwentyMegabytesIsTakenAndALargerOneRefused() {
    var coordinator = people.vetted("coordinator");
    Sent.by(coordinator)
        .file(spaces(20 * MEGABYTE + 1))
        .post()
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-large"));
    var large = spaces(15 * MEGABYTE);
    var head = utf8("題名\n針\n");
    System.arraycopy(head, 0, large, 0, head.length);
    Sent.by(coordinator).file(large).imported().counts(1, 0, 0);
  }

  @Test
  void anExcelFileThatBecomesFarLargerIsRefused() throws IOException {
    var coordinator = people.vetted("coordinator");
    Sent.by(coordinator).file(workbookAnd(1, 1)).imported().counts(1, 0, 0);
    for (var bomb : List.of(workbookAnd(1, 201 * MEGABYTE), workbookAnd(1_001, 1))) {
      assertThat(bomb.length).isLessThan(MEGABYTE);
      Sent.by(coordinator)
          .file(bomb)
          .post()
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/import-unreadable"));
    }
  }

  /** A file that can be read, with more entries beside those that are looked at. */
  private static byte[] workbookAnd(int entries, int bytes) throws IOException {
    var plain = new ByteArrayOutputStream();
    try (var book = new Workbook(plain, "test", "1.0")) {
      var sheet = book.newWorksheet("needs");
      sheet.value(0, 0, "題名");
      sheet.value(1, 0, "針");
    }
    var packed = new ByteArrayOutputStream();
    var channel = new SeekableInMemoryByteChannel(plain.toByteArray());
    try (var from = ZipFile.builder().setSeekableByteChannel(channel).get();
        var to = new ZipOutputStream(packed)) {
      for (var entry : Collections.list(from.getEntries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        from.getInputStream(entry).transferTo(to);
      }
      for (int i = 0; i < entries; i++) {
        to.putNextEntry(new ZipEntry("more/" + i));
        to.write(new byte[bytes]);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] spaces(int size) {
    var file = new byte[size];
    Arrays.fill(file, (byte) ' ');
    return file;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
