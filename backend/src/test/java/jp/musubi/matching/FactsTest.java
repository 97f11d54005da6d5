package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

  @ParameterizedTest
  @CsvSource({
    "surgery, ward,  surgery, ward, 1,   field.both",
    "surgery, ward,  surgery, icu,  0.7, field.department",
    "surgery, ward,  other,   ward, 0.5, field.place",
    "surgery, ward,  other,   icu,  0,   field.different",
    ",        ,      surgery, ward, 0,   field.unknown",
    "surgery, ,      ,        ward, 0,   field.unknown",
  })
  void fieldOfUseAndPlaceCountOnlyWhereBothSidesNameThem(
      String department, String place, String field, String use, double value, String key) {
    expect(
        Facts.field(
            Demand.of("n").setting(department, place, null).build(),
            Supply.of("s").fields(listed(field), listed(use)).build()),
        value,
        key);
  }

  @Test
  void techniqueIsTheShareOfWhatIsAskedForThatIsOffered() {
    var need = Demand.of("n").techniques(List.of("molding", "cutting"), List.of("silicone"));
    var seed = Supply.of("s").techniques(List.of("molding", "plating"), List.of("silicone"));
    expect(Facts.technique(need.build(), seed.build()), 2 / 3.0, "technique.both");
    expect(
        Facts.technique(
            need.build(), Supply.of("s").techniques(List.of("cutting"), List.of()).build()),
        1 / 3.0,
        "technique.processes");
    expect(
        Facts.technique(
            need.build(), Supply.of("s").techniques(List.of(), List.of("silicone")).build()),
        1 / 3.0,
        "technique.materials");
    expect(
        Facts.technique(
            need.build(), Supply.of("s").techniques(List.of("plating"), List.of()).build()),
        0,
        "technique.different");
    expect(Facts.technique(Demand.of("n").build(), seed.build()), 0, "technique.unknown");
    expect(Facts.technique(need.build(), Supply.of("s").build()), 0, "technique.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "9, 0,  1,    maturity.inTime",
    "7, 12, 1,    maturity.inTime",
    "7, 6,  0.75, maturity.late",
    "1, 24, 0,    maturity.late",
    "7, ,   0,    maturity.horizonUnknown",
    ",  12, 0,    maturity.unknown",
  })
  void maturityIsReadAgainstTheTimeLeft(Integer trl, Integer months, double value, String key) {
    expect(
        Facts.maturity(
            Demand.of("n").horizonMonths(months).build(), Supply.of("s").trl(trl).build()),
        value,
        key);
  }

  @Test
  void aMedicalRecordIsALicenceOrAQualitySystem() {
    var licence = Set.of(LicenceKind.MANUFACTURING);
    var iso = Set.of("iso-13485");
    expect(
        Facts.medicalRecord(Supply.of("s").licences(licence).certificates(iso).build()),
        1,
        "medicalRecord.both");
    expect(
        Facts.medicalRecord(Supply.of("s").licences(licence).build()),
        0.6,
        "medicalRecord.licensed");
    expect(
        Facts.medicalRecord(Supply.of("s").certificates(iso).build()),
        0.6,
        "medicalRecord.certified");
    expect(
        Facts.medicalRecord(Supply.of("s").certificates(Set.of("iso-9001")).build()),
        0,
        "medicalRecord.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "02, 022012, ,   02, 022012, 1,   proximity.sameMunicipality",
    "02, 022012, ,   02, 022021, 0.8, proximity.samePrefecture",
    "02, 022012, ,   03, 032018, 0.4, proximity.neighbour",
    "02, 022012, ,   13, 131016, 0,   proximity.far",
    "02, 022012, 13, 13, 131016, 0.8, proximity.samePrefecture",
    "02, 022012, 13, 02, 022012, 0,   proximity.far",
    "02, 022012, 02, 02, 022012, 1,   proximity.sameMunicipality",
    ",   ,       02, 05, ,       0.4, proximity.neighbour",
    ",   ,       ,   05, ,       0,   proximity.unknown",
    "02, ,       ,   ,   ,       0,   proximity.unknown",
  })
  void nearnessIsToWhereAPartnerIsWishedFor(
      String prefecture,
      String municipality,
      String wish,
      String at,
      String town,
      double value,
      String key) {
    expect(
        Facts.proximity(
            Demand.of("n").location(location(prefecture, municipality)).region(wish, false).build(),
            Supply.of("s").location(location(at, town)).build()),
        value,
        key);
  }

  @Test
  void neighboursAreMutualAndEveryPrefectureButOkinawaHasOne() {
    for (int i = 1; i <= 47; i++) {
      var one = "%02d".formatted(i);
      int count = 0;
      for (int j = 1; j <= 47; j++) {
        var other = "%02d".formatted(j);
        assertThat(Prefectures.border(one, other)).isEqualTo(Prefectures.border(other, one));
        count += Prefectures.border(one, other) ? 1 : 0;
      }
      assertThat(count > 0).as(one).isEqualTo(i != 47);
    }
    assertThat(Prefectures.border("07", "15")).isTrue();
    assertThat(Prefectures.border("02", "04")).isFalse();
  }

  @Test
  void reciprocityAsksWhatTheOwnerOfTheSeedLooksFor() {
    var need =
        Demand.of("n")
            .roles(Set.of(TeamRole.MAKER))
            .region("02", false)
            .contributions(Set.of("TRIAL_USE"))
            .build();
    var seed =
        Supply.of("s")
            .role(TeamRole.MAKER)
            .regionsServed(Set.of("02"))
            .cooperation(Set.of("JOINT_DEVELOPMENT"));
    expect(Facts.reciprocity(need, seed.build()), 1, "reciprocity.wanted");
    expect(
        Facts.reciprocity(need, Supply.of("s").role(TeamRole.MAKER).build()),
        0.5,
        "reciprocity.wanted");
    expect(
        Facts.reciprocity(need, Supply.of("s").role(TeamRole.TEST).build()),
        0,
        "reciprocity.different");
    expect(Facts.reciprocity(need, Supply.of("s").build()), 0, "reciprocity.unknown");
  }

  @Test
  void responsivenessCountsOnlyWhereThereIsARecord() {
    expect(Facts.responsiveness(Supply.of("s").build()), 0, "responsiveness.unknown");
    expect(
        Facts.responsiveness(Supply.of("s").responsiveness(new Responsiveness(0, 0)).build()),
        0,
        "responsiveness.unknown");
    expect(
        Facts.responsiveness(Supply.of("s").responsiveness(new Responsiveness(8, 6)).build()),
        0.7,
        "responsiveness.record");
  }

  private static void expect(Reading reading, double value, String key) {
    assertThat(reading.value()).as(reading.toString()).isEqualTo(value);
    assertThat(reading.reason().get().detail().key()).isEqualTo("factor." + key);
  }

  private static List<String> listed(String code) {
    return code == null ? List.of() : List.of(code);
  }

  private static Location location(String prefecture, String municipality) {
    return prefecture == null ? null : new Location(prefecture, municipality);
  }
}
