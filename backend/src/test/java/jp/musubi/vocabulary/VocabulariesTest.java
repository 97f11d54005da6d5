package jp.musubi.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The carried data, checked against the rules of its sources. */
class VocabulariesTest {
  private static final Vocabularies VOCABULARIES = new Vocabularies();

  @Test
  void everyCarriedFileIsLoaded() throws Exception {
    assertThat(filesCarried()).containsExactlyInAnyOrderElementsOf(Vocabularies.NAMES);
  }

  @Test
  void everyVocabularyHasAVersionAndASource() {
    assertThat(VOCABULARIES.all())
        .allSatisfy(
            vocabulary -> {
              assertThat(vocabulary.version()).isNotBlank();
              assertThat(vocabulary.source().name()).isNotBlank();
            });
  }

  @Test
  void codesAreKebabCaseUnlessOfficialOrConstants() {
    assertThat(VOCABULARIES.all())
        .flatExtracting(Vocabulary::entries)
        .extracting(VocabularyEntry::code)
        .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*|[A-Z]+(_[A-Z0-9]+)*|[A-T]|\\d+"));
  }

  @Test
  void noTwoEntriesOfAVocabularyReadTheSame() {
    for (var vocabulary : VOCABULARIES.all()) {
      if (!vocabulary.name().equals("municipalities")) {
        assertThat(vocabulary.entries())
            .as(vocabulary.name())
            .extracting(VocabularyEntry::ja)
            .doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "professions, 26",
    "licence-kinds, 6",
    "prefectures, 47",
    "effects, 4",
    "cooperation-forms, 8",
  })
  void closedListsAreComplete(String name, int size) {
    assertThat(VOCABULARIES.get(name).entries()).hasSize(size);
  }

  @ParameterizedTest
  @CsvSource({
    "places, 15",
    "processes, 60",
    "materials, 50",
    "jmdn, 60",
    "department-modifiers, 50"
  })
  void openListsAreLongEnoughToChooseFrom(String name, int least) {
    assertThat(VOCABULARIES.get(name).entries()).hasSizeGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"02, 40", "03, 33", "04, 35", "05, 25", "06, 35", "07, 59"})
  void everyMunicipalityOfTheRegionIsThere(String prefecture, int count) {
    assertThat(VOCABULARIES.get("municipalities").entries())
        .filteredOn(entry -> entry.text("prefecture").orElse("").equals(prefecture))
        .filteredOn(
            entry -> !List.of("ward", "prefecture").contains(entry.text("kind").orElseThrow()))
        .hasSize(count);
  }

  @Test
  void municipalityCodesAreRightAndLieInTheirPrefecture() {
    assertThat(VOCABULARIES.get("municipalities").entries())
        .allSatisfy(
            entry -> {
              assertThat(MunicipalityCode.flaw(entry.code())).as(entry.ja()).isEmpty();
              assertThat(entry.text("prefecture")).contains(entry.code().substring(0, 2));
              assertThat(entry.text("kana").orElseThrow()).matches("[ぁ-ん]+");
            });
  }

  @Test
  void everyPrefectureIsAlsoAPlaceForOrganizationsOutsideTheRegion() {
    assertThat(VOCABULARIES.get("prefectures").entries())
        .allSatisfy(
            entry ->
                assertThat(
                        VOCABULARIES.has(
                            "municipalities", entry.text("localGovernmentCode").orElseThrow()))
                    .isTrue());
  }

  @Test
  void jmdnCodesHaveEightDigitsAndOneOfFourClasses() {
    assertThat(VOCABULARIES.get("jmdn").entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.code()).matches("\\d{8}");
              assertThat(VOCABULARIES.deviceClass(entry.code()).orElseThrow())
                  .isIn("I", "II", "III", "IV");
              assertThat(entry.attributes()).containsKey("verified");
            });
  }

  @ParameterizedTest
  @CsvSource({"37808000, I", "11246000, II", "13215000, III", "36035000, IV"})
  void theDeviceClassFollowsFromTheJmdnCode(String jmdn, String deviceClass) {
    assertThat(VOCABULARIES.deviceClass(jmdn)).contains(deviceClass);
  }

  @Test
  void anUnknownJmdnCodeHasNoDeviceClass() {
    assertThat(VOCABULARIES.deviceClass("00000000")).isEmpty();
  }

  @Test
  void labelsFollowTheLanguageAndFallBackToJapaneseAndThenToTheCode() {
    assertThat(VOCABULARIES.label("places", "operating-room", Locale.JAPAN)).isEqualTo("手術室");
    assertThat(VOCABULARIES.label("places", "operating-room", Locale.UK))
        .isEqualTo("Operating room");
    assertThat(VOCABULARIES.label("places", "operating-room", Locale.FRENCH)).isEqualTo("手術室");
    assertThat(VOCABULARIES.label("places", "dropped", Locale.JAPAN)).isEqualTo("dropped");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'b'}",
        "{'name':'a','version':'1','source':{'name':'s'},'entries':[]}",
        "{'name':'a','version':'1','source':{'name':'s'},'entries':[{'code':'x','ja':'x'}]}",
        "{'name':'a','version':'1','source':{},'entries':[{'code':'x','ja':'x','en':'x'}]}",
        "{'name':'a','version':'1','source':{'name':'s'},'entries':"
            + "[{'code':'x','ja':'x','en':'x'},{'code':'x','ja':'y','en':'y'}]}",
        "{'name':'a','version':'1','source':{'name':'s'},'entries':"
            + "[{'code':'x','ja':'x','en':'x','parent':'y'}]}",
        "{'name':'a','version':'1','source':{'name':'s'},'entries':"
            + "[{'code':'x','ja':'x','en':'x','parent':'x'}]}",
      })
  void aBrokenFileStopsTheStart(String json) {
    assertThatThrownBy(() -> VocabularyFile.parse("a", json.replace('\'', '"').getBytes(UTF_8)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Vocabulary a ");
  }

  private static List<String> filesCarried() throws URISyntaxException, java.io.IOException {
    var effects = VocabulariesTest.class.getResource("/vocabularies/effects.json");
    try (var files = Files.list(Path.of(effects.toURI()).getParent())) {
      return files.map(file -> file.getFileName().toString().replace(".json", "")).toList();
    }
  }
}
