package jp.musubi.partner;

import static jp.musubi.organization.GivenOrganization.aCorporateNumber;
import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of files of every kind that can be read. */
@QuarkusTest
class ImportTest {
  @Inject People people;

  @Test
  void needsComeFromCsvWithJapaneseHeadingsAsSubmittedOnes() {
    var coordinator = people.vetted("coordinator");
    var done =
        Sent.by(coordinator)
            .lines(
                "\ufeff番号,題名,困りごと,診療科,使用場所,職種,必要な条件,出典",
                "1,針がずれる," + "\"夜に\n気づけない\",内科,dialysis,看護師,静か;軽い,学会誌",
                "",
                "2,床ずれ,見えない,internal-medicine,,nurse,,")
            .imported()
            .counts(2, 0, 0);
    coordinator
        .call()
        .get("/api/v1/needs/" + done.created().getFirst())
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("source", equalTo("IMPORT"))
        .body("title", equalTo("針がずれる"))
        .body("statement.problem", equalTo("夜に\n気づけない"))
        .body("department", equalTo("internal-medicine"))
        .body("place", equalTo("dialysis"))
        .body("profession", equalTo("nurse"))
        .body("mustHaves", contains("静か", "軽い"))
        .body("marketEvidence", equalTo("学会誌"))
        .body("organization.id", equalTo(coordinator.organizationId().toString()));
  }

  @Test
  void japaneseExcelsOwnEncodingIsRecognized() {
    var word = aWord();
    var coordinator = people.vetted("coordinator");
    var done =
        Sent.by(coordinator)
            .lines(Charset.forName("windows-31j"), "題名,困りごと", "①髙い所の針〜" + word + ",ソ連ｶﾞｰｾﾞ")
            .imported()
            .counts(1, 0, 0);
    coordinator
        .call()
        .get("/api/v1/needs/" + done.created().getFirst())
        .then()
        .body("title", startsWith("①髙い所の針"))
        .body("statement.problem", equalTo("ソ連ｶﾞｰｾﾞ"));
  }

  @Test
  void organizationsComeFromExcel() throws IOException {
    var word = aWord();
    var number = aCorporateNumber();
    var file = new ByteArrayOutputStream();
    try (var book = new Workbook(file, "musubi", "1.0")) {
      var sheet = book.newWorksheet("一覧");
      var heading = List.of("種別", "名称", "法人番号", "都道府県", "従業員数", "資本金", "役割", "説明");
      for (int i = 0; i < heading.size(); i++) {
        sheet.value(0, i, heading.get(i));
      }
      sheet.value(1, 0, "company");
      sheet.value(1, 1, word + " 精工");
      sheet.value(1, 2, number);
      sheet.value(1, 3, "青森県");
      sheet.value(1, 4, 45);
      sheet.value(1, 5, 30_000_000L);
      sheet.value(1, 6, "MAKER;TEST");
      sheet.formula(1, 7, "1+2");
      sheet.value(3, 0, "HOSPITAL");
      sheet.value(3, 1, word + " 病院");
      sheet.value(3, 3, "02");
    }
    var coordinator = people.vetted("coordinator");
    var done =
        Sent.by(coordinator)
            .organizations()
            .named("list.xlsx")
            .file(file.toByteArray())
            .imported()
            .counts(2, 0, 0);
    assertThat(done.result("en")).contains("2,CREATED,", "4,CREATED,");
    coordinator
        .call()
        .get("/api/v1/organizations/" + done.created().getFirst())
        .then()
        .body("state", equalTo("REGISTERED"))
        .body("kind", equalTo("COMPANY"))
        .body("corporateNumber", equalTo(number))
        .body("prefectureCode", equalTo("02"))
        .body("employees", equalTo(45))
        .body("capitalYen", equalTo(30_000_000))
        .body("rolesOffered", contains("MAKER", "TEST"));
    Sent.by(people.vetted("coordinator"))
        .organizations()
        .file(file.toByteArray())
        .imported()
        .counts(0, 2, 0);
  }

  @Test
  void seedsComeFromJsonLinesWithTheOrganizationsTheyName() {
    var word = aWord();
    var coordinator = people.vetted("coordinator");
    var row =
        "{\"id\":\"%s\",\"name\":\"%s 研究所\",\"kind\":\"university\",\"prefecture\":\"栃木県\","
            + "\"text\":\"ひずみを測る。\",\"tags\":[\"ひずみ\",\"通信\"],\"lang\":\"ja\",\"source_title\":null}";
    var done =
        Sent.by(coordinator)
            .seeds()
            .lines(row.formatted("C1", word), "", row.formatted("C2", word))
            .imported()
            .counts(2, 0, 0);
    var organizations =
        done.created().stream()
            .map(id -> coordinator.call().get("/api/v1/seeds/" + id).then().statusCode(200))
            .map(seed -> seed.body("title", equalTo("ひずみを測る")))
            .map(seed -> seed.body("summary", equalTo("ひずみを測る。\nひずみ、通信")))
            .map(seed -> seed.extract().<String>path("organization.id"))
            .distinct()
            .toList();
    assertThat(organizations).hasSize(1);
    coordinator
        .call()
        .get("/api/v1/organizations/" + organizations.getFirst())
        .then()
        .body("name", equalTo(word + " 研究所"))
        .body("kind", equalTo("UNIVERSITY"))
        .body("prefectureCode", equalTo("09"));
  }

  @Test
  void aNeedIsGivenToTheOrganizationItsRowNamesAndToNobodyWhereThatIsUnknown() {
    var word = aWord();
    var coordinator = people.vetted("coordinator");
    var hospital =
        Sent.by(coordinator)
            .organizations()
            .lines("kind,name,prefecture", "HOSPITAL," + word + " 病院,青森県")
            .imported()
            .counts(1, 0, 0)
            .created()
            .getFirst();
    var done =
        Sent.by(coordinator)
            .lines(
                "組織,法人番号,題名",
                word + " 病院,,針が見えない",
                word + " 診療所,,針が見えない",
                "," + aCorporateNumber() + ",針が見えない")
            .imported()
            .counts(1, 0, 2);
    coordinator
        .call()
        .get("/api/v1/needs/" + done.created().getFirst())
        .then()
        .body("organization.id", equalTo(hospital));
    done.view("en")
        .body("errors.row", contains(3, 4))
        .body("errors.column", contains("組織", "法人番号"))
        .body("errors.code", contains("unknown-reference", "unknown-reference"));
  }

  @Test
  void aTrialLeavesNothing() {
    var word = aWord();
    var coordinator = people.vetted("coordinator");
    var file = new String[] {"id,name,text", "1," + word + " 工業,薄く作る", "1," + word + " 工業,薄く作る"};
    var trial = Sent.by(coordinator).seeds().dry().lines(file).imported().counts(1, 1, 0);
    trial.view("en").body("dryRun", equalTo(true));
    assertThat(trial.created()).containsOnly("");
    coordinator.call().get("/api/v1/organizations?q=" + word).then().body("total", equalTo(0));
    coordinator.call().get("/api/v1/seeds?mine=true").then().body("total", equalTo(0));
    Sent.by(coordinator).seeds().lines(file).imported().counts(1, 1, 0);
  }

  @Test
  void nothingSaidIsATrial() {
    Sent.by(people.vetted("coordinator"))
        .without("dryRun")
        .lines("題名", "針")
        .post()
        .then()
        .statusCode(202)
        .body("dryRun", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void whatIsWrongIsSaidByRowAndColumnWithItsRemedy(String language) {
    var coordinator = people.vetted("coordinator");
    var done =
        Sent.by(coordinator)
            .lines(
                "題名,使用場所,urgency,horizonMonths",
                "針,dialysis,HIGH,12",
                "あ".repeat(61) + ",dialysis,HIGH,12",
                "針,月面,HIGH,12",
                "針,dialysis,SOON,12",
                "針,dialysis,HIGH,twelve",
                "針,dialysis,HIGH,999",
                ",dialysis,HIGH,12")
            .imported()
            .counts(1, 0, 6);
    var view = done.view(language);
    view.body("errors.row", contains(3, 4, 5, 6, 7, 8))
        .body(
            "errors.column",
            contains("題名", "使用場所", "urgency", "horizonMonths", "horizonMonths", "題名"))
        .body(
            "errors.code", contains("size", "code", "wrong-type", "wrong-type", "max", "required"));
    List<Map<String, Object>> errors = view.extract().path("errors");
    for (var error : errors) {
      for (var text : List.of(error.get("message"), error.get("remedy"))) {
        assertThat((String) text).isNotBlank().doesNotContain("{", "}", "import.", "field.");
        assertThat(((String) text).matches("(?s).*[\\u3040-\\u30ff].*"))
            .as((String) text)
            .isEqualTo(language.equals("ja"));
      }
    }
    assertThat(done.result(language).lines().filter(line -> line.contains(",FAILED,"))).hasSize(6);
  }

  @Test
  void aRemedySaysWhatMayStandInTheCell() {
    var file =
        new String[] {
          "題名,組織,使用場所,urgency,horizonMonths,職種",
          "針,,月面,,,",
          "針,,,SOON,,",
          "針,,,,twelve,",
          "針," + aWord() + ",,,,"
        };
    var done = Sent.by(people.vetted("coordinator")).lines(file).imported().counts(0, 0, 4);
    done.view("ja")
        .body(
            "errors.remedy",
            contains(
                allOf(containsString("、病棟、"), containsString("細かい")),
                containsString("LOW, "),
                equalTo("数字だけで入力してください。"),
                containsString("先に組織を")));
    done.view("en").body("errors[0].remedy", containsString(", Ward, "));
    Sent.by(people.vetted("coordinator"))
        .seeds()
        .lines("組織,題名,工程", ",型,月面溶融")
        .imported()
        .view("ja")
        .body("errors.column", contains("工程"))
        .body("errors[0].remedy", containsString("機械加工、塑性加工、"));
    Sent.by(people.vetted("coordinator"))
        .lines("title,place", ",dialysis")
        .imported()
        .view("ja")
        .body("errors.column", contains("title"));
  }

  @Test
  void unknownColumnsAreNamedWithTheOnesThatAreKnown() {
    Sent.by(people.vetted("coordinator"))
        .lines("題名,色", "針,赤")
        .imported()
        .counts(0, 0, 1)
        .view("en")
        .body("errors.column", contains("色"))
        .body("errors.code", contains("unknown-column"))
        .body("errors[0].remedy", containsString("presentPractice"));
    Sent.by(people.vetted("coordinator"))
        .lines("題名", "針,赤")
        .imported()
        .counts(0, 0, 1)
        .view("en")
        .body("errors.column", contains("#2"));
  }

  @Test
  void theSameIdsAgainAreSkippedForTheSameSenderOnly() {
    var word = aWord();
    var coordinator = people.vetted("coordinator");
    var file = new String[] {"番号,題名", word + "1,針", word + "2,型"};
    var first = Sent.by(coordinator).lines(file).imported().counts(2, 0, 0);
    var again = Sent.by(coordinator).lines(file).imported().counts(0, 2, 0);
    assertThat(again.result("en")).contains(first.created()).contains("already");
    Sent.by(people.colleagueOf(coordinator, "coordinator")).lines(file).imported().counts(0, 2, 0);
    Sent.by(people.vetted("coordinator")).lines(file).imported().counts(2, 0, 0);
  }

  @Test
  void theResultIsACsvThatNoSpreadsheetTakesForFormulas() {
    var done =
        Sent.by(people.vetted("coordinator"))
            .lines("題名,\"=cmd|' /C calc'!A0\",@SUM(1),+1,-1", "針,1,2,3,4")
            .imported()
            .counts(0, 0, 1);
    var result = done.result("en");
    assertThat(result).startsWith("\ufeffrow,status,id,column,message,remedy");
    assertThat(result).contains("'=cmd|", "'@SUM(1)", "'+1", "'-1");
    assertThat(result.lines().skip(1))
        .allSatisfy(line -> assertThat(line).matches("2,FAILED,,\"?'[=@+-].*"));
  }

  @Test
  void formulasAndScriptsInCellsAreKeptAsTheTextTheyAre() {
    var coordinator = people.vetted("coordinator");
    var done =
        Sent.by(coordinator)
            .lines("題名,現在のやり方", "=1+1,<script>alert(1)</script> '; drop table need; --")
            .imported()
            .counts(1, 0, 0);
    coordinator
        .call()
        .get("/api/v1/needs/" + done.created().getFirst())
        .then()
        .body("title", equalTo("=1+1"))
        .body("presentPractice", equalTo("<script>alert(1)</script> '; drop table need; --"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id", "title", "organization", "source_title", "department", "text", "effects"})
  void aCellThatNobodyCanHoldFailsItsRowAndNoOther(String column) {
    for (var cell : List.of("a\\u0000b", "\\ud800", "\\u202egpj", "a\\u0007")) {
      Sent.by(people.vetted("coordinator"))
          .lines(
              "{\"title\":\"針\"}",
              "{\"place\":\"dialysis\",\"%s\":\"%s\"}".formatted(column, cell),
              "{\"title\":\"型\"}")
          .imported()
          .counts(2, 0, 1)
          .view("en")
          .body("errors.row", hasItem(2));
    }
  }

  @Test
  void hostileCellsOfATableFailTheirRowsAndNoOthers() {
    var done =
        Sent.by(people.vetted("coordinator"))
            .lines(
                "題名,番号,組織,statement,statement.problem",
                "a\u0000b,,,,",
                "針,\u0000,,,",
                "針,,a\u0000,,",
                "針," + "9".repeat(5000) + ",,,",
                "針,,,text,x",
                "針,,,,y")
            .imported()
            .counts(2, 0, 4);
    done.view("en").body("errors.row", contains(2, 3, 4, 5));
    Sent.by(people.vetted("coordinator"))
        .seeds()
        .lines("capabilities,工程,title,organization", "x,forging,型," + aWord())
        .imported()
        .view("en")
        .body("state", equalTo("DONE"));
  }

  @Test
  void aWrongShapeInJsonFailsItsRow() {
    Sent.by(people.vetted("coordinator"))
        .lines(
            "{\"title\":5}",
            "{\"title\":[\"a\"]}",
            "{\"title\":\"針\",\"statement\":\"x\"}",
            "{\"title\":\"針\",\"mustHaves\":{\"a\":1}}",
            "{\"title\":\"針\",\"id\":{\"a\":1}}",
            "{\"title\":\"針\",\"state\":\"PUBLISHED\"}",
            "{\"title\":\"針\",\"disclosure\":{\"nothing\":\"PUBLIC\"}}",
            "{\"title\":\"針\"}")
        .imported()
        .view("en")
        .body("state", equalTo("DONE"))
        .body("processed", equalTo(8));
  }

  @Test
  void howFarItHasComeCanBeWatchedAndListed() {
    var coordinator = people.vetted("coordinator");
    var sent = Sent.by(coordinator).named("list.csv").lines("題名", "針", "型", "糸").post();
    sent.then()
        .statusCode(202)
        .header("Location", org.hamcrest.Matchers.endsWith(sent.<String>path("id")))
        .body("state", equalTo("QUEUED"))
        .body("fileName", equalTo("list.csv"))
        .body("total", equalTo(3))
        .body("processed", equalTo(0));
    var done = Sent.by(coordinator).lines("題名", "針").imported();
    done.view("en").body("finishedAt", notNullValue());
    coordinator
        .call()
        .get(Sent.IMPORTS)
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(done.id()))
        .body("items.id", hasItem(sent.<String>path("id")));
  }

  @Test
  void aPartnerSendsForItsOrganizationAndSeesItsOwnImportsOnly() {
    var client = people.client("imports.write");
    var done = Sent.by(client).lines("題名", "針").imported().counts(1, 0, 0);
    client.call().get(Sent.IMPORTS).then().body("items.id", contains(done.id()));
    var other = people.client("imports.write");
    other.call().get(Sent.IMPORTS + "/" + done.id()).then().statusCode(404);
    other.call().get(Sent.IMPORTS + "/" + done.id() + "/result").then().statusCode(404);
    other.call().get(Sent.IMPORTS).then().body("total", equalTo(0));
    people.vetted("coordinator").call().get(Sent.IMPORTS + "/" + done.id()).then().statusCode(200);
  }

  @Test
  void nobodyElseImports() {
    for (var role : List.of("clinician", "provider", "official", "funder")) {
      Sent.by(people.vetted(role)).lines("題名", "針").post().then().statusCode(403);
    }
    Sent.by(people.client("needs.write")).lines("題名", "針").post().then().statusCode(403);
    var stranger =
        new Person("no.such.token", java.util.UUID.randomUUID(), java.util.UUID.randomUUID());
    Sent.by(stranger).lines("題名", "針").post().then().statusCode(401);
  }

  @Test
  void aRetriedImportIsTheSameImport() {
    var coordinator = people.vetted("coordinator");
    var key = java.util.UUID.randomUUID().toString();
    var file = new String[] {"題名", "針"};
    var first = Sent.by(coordinator).header("Idempotency-Key", key).lines(file).post();
    first.then().statusCode(202);
    var second = Sent.by(coordinator).header("Idempotency-Key", key).lines(file).post();
    second.then().statusCode(202).body("id", equalTo(first.<String>path("id")));
    Sent.by(coordinator)
        .header("Idempotency-Key", key)
        .lines("題名", "別")
        .post()
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }
}
