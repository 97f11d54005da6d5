package jp.musubi.corporation;

import static io.restassured.RestAssured.given;
import static jp.musubi.organization.GivenOrganization.aCorporateNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.musubi.corporation.RegisterLoad.Mode;
import jp.musubi.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The National Tax Agency's files, in its published layout, become the register. */
@QuarkusTest
class RegisterLoadTest {
  @Inject GivenRegister register;
  @TempDir Path directory;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private final String number = aCorporateNumber();
  private final String other = aCorporateNumber();

  @AfterEach
  void forget() throws SQLException {
    register.forget();
  }

  private static ValidatableResponse lookedUp(String number) {
    return given()
        .auth()
        .oauth2(Tokens.of("provider"))
        .get("/api/v1/corporations/" + number)
        .then();
  }

  @Test
  void aNumberIsLookedUpWithNameReadingAndPlace() throws SQLException, IOException {
    lookedUp(number).statusCode(404).body("type", endsWith("register-not-loaded"));
    var done = register.full(NtaRow.of(number, "見本\"精工\"、\n株式会社"), NtaRow.of(other, "b\\N\t"));
    assertThat(done.corporations()).isEqualTo(2);
    assertThat(done.asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
    lookedUp(number)
        .statusCode(200)
        .body("name", is("見本\"精工\"、\n株式会社"))
        .body("nameKana", is("ミホン"))
        .body("municipalityCode", is("022012"))
        .body("address", is("青森県青森市橋本一丁目1番1号"));
    lookedUp(other).body("name", is("b\\N\t"));
    lookedUp(aCorporateNumber()).statusCode(404).body("type", endsWith("corporation-unknown"));
  }

  @Test
  void aFullSetReplacesAndADifferenceChanges() throws SQLException, IOException {
    var third = aCorporateNumber();
    register.full(NtaRow.of(number, "旧名称"), NtaRow.of(other, "残る"), NtaRow.of(third, "消える"));
    register.difference(
        NtaRow.of(number, "古い改名").with(RowColumn.PROCESS, "11"),
        NtaRow.of(number, "新名称").with(RowColumn.PROCESS, "11").with(RowColumn.SEQUENCE, "2"),
        NtaRow.of(other, "過去の名称").with(RowColumn.LATEST, "0"),
        NtaRow.of(third, "消える").with(RowColumn.PROCESS, "99").with(RowColumn.LATEST, "0"));
    lookedUp(number).body("name", is("新名称"));
    lookedUp(other).body("name", is("残る"));
    lookedUp(third).statusCode(404);
    var done = register.full(NtaRow.of(other, "残る"));
    assertThat(done.corporations()).isOne();
    lookedUp(number).statusCode(404);
  }

  @Test
  void aMergerClosesAndARevivalReopens() throws SQLException, IOException {
    register.full(NtaRow.of(number, "吸収される"), NtaRow.of(other, "吸収する"));
    var merged =
        NtaRow.of(number, "吸収される")
            .with(RowColumn.PROCESS, "71")
            .with(RowColumn.CLOSED_ON, "2026-10-02")
            .with(RowColumn.CLOSE_CAUSE, "11")
            .with(RowColumn.SUCCESSOR, other)
            .with(RowColumn.UPDATED_ON, "2026-10-03");
    register.difference(merged);
    lookedUp(number).body("closedOn", is("2026-10-02")).body("successor", is(other));
    // What was published before does not undo it, in whatever order the files come.
    register.difference(NtaRow.of(number, "吸収される").with(RowColumn.UPDATED_ON, "2026-10-02"));
    lookedUp(number).body("closedOn", is("2026-10-02"));
    register.difference(
        NtaRow.of(number, "吸収される")
            .with(RowColumn.PROCESS, "72")
            .with(RowColumn.UPDATED_ON, "2026-10-04"));
    lookedUp(number).body("containsKey('closedOn')", is(false));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,       4011001098994, 'column 2 (法人番号)'",
    "PROCESS,      42,            'column 3 (処理区分)'",
    "CHANGED_ON,   2026-02-30,    'column 6 (変更年月日)'",
    "NAME,         '',            'column 7 (商号又は名称)'",
    "CITY_CODE,    22,            'column 15 (市区町村コード)'",
    "UNSEARCHABLE, 2,             'column 30 (検索対象除外)'"
  })
  void aBadRowIsNamedAndNothingIsLoaded(RowColumn column, String value, String place)
      throws SQLException, IOException {
    register.full(NtaRow.of(number, "前からある"));
    var bad = NtaRow.of(other, "二行目").with(column, value);
    assertThatThrownBy(() -> register.full(NtaRow.of(other, "一行目"), bad))
        .isInstanceOf(BadRow.class)
        .hasMessageContaining("line 2, " + place);
    lookedUp(number).statusCode(200);
    lookedUp(other).statusCode(404);
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException, SQLException {
    register.full(NtaRow.of(number, "前からある"));
    var csv = NtaRow.of(other, "途中").csv();
    var cut = Files.writeString(directory.resolve("cut.csv"), csv.substring(0, csv.length() - 9));
    assertThatThrownBy(() -> register.load(Mode.FULL, cut)).isInstanceOf(BadRow.class);
    var empty = Files.createFile(directory.resolve("empty.csv"));
    assertThatThrownBy(() -> register.load(Mode.FULL, empty)).isInstanceOf(BadRow.class);
    lookedUp(number).statusCode(200);
  }

  @Test
  void aZipInShiftJisIsReadAsItIsPublished() throws IOException, SQLException {
    var zip = directory.resolve("00_zenkoku_all_20261001.zip");
    try (var stream = new ZipOutputStream(Files.newOutputStream(zip))) {
      stream.putNextEntry(new ZipEntry("00_zenkoku_all_20261001.csv.asc"));
      stream.write('x');
      stream.putNextEntry(new ZipEntry("00_zenkoku_all_20261001.csv"));
      var rows = NtaRow.of(number, "髙﨑①株式会社").csv() + "\n";
      stream.write(rows.getBytes(Charset.forName("windows-31j")));
    }
    register.load(Mode.FULL, zip);
    lookedUp(number).body("name", is("髙﨑①株式会社"));
  }

  /** Two hundred thousand rows, some 40 MB, in a heap in which they have no room. */
  @Test
  void rowsAreStreamedThroughASmallHeap() throws IOException, InterruptedException, SQLException {
    var file = directory.resolve("00_zenkoku_all_20261001.csv");
    try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (long base = 0; base < 200_000; base++) {
        writer.append(NtaRow.of(Numbers.of(base), "株式会社第" + base).csv()).append('\n');
      }
    }
    assertThat(Files.size(file)).isGreaterThan(30_000_000);
    var log = directory.resolve("log").toFile();
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx20m",
                "-Dmusubi.database.url=" + url,
                "-Dmusubi.database.user=musubi_app",
                "-Dmusubi.database.password=app",
                "-cp",
                System.getProperty("java.class.path"),
                "jp.musubi.launch.LoadCorporateNumbers",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    assertThat(child.waitFor()).as(() -> "see " + log).isZero();
    assertThat(Files.readString(log.toPath())).contains("200,000 corporations as of 2026-10-01");
    lookedUp(Numbers.of(199_999)).body("name", is("株式会社第199999"));
  }
}
