package jp.musubi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"4011001098993", "7123456789012"})
  void rightCorporateNumbersPass(String number) {
    assertThat(CorporateNumber.isValid(number)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "5011001098993, CHECK_DIGIT",
    "4011001098983, CHECK_DIGIT",
    "0123456789012, SHAPE",
    "712345678901, SHAPE",
    "71234567890123, SHAPE",
    "７１２３４５６７８９０１２, SHAPE",
    "T4011001098993, SHAPE",
    "'', SHAPE",
  })
  void flawedCorporateNumbersSayWhy(String number, Flaw flaw) {
    assertThat(CorporateNumber.flaw(number)).contains(flaw);
  }

  @Test
  void aNineMistypedForAZeroInACorporateNumberCannotBeNoticed() {
    assertThat(CorporateNumber.isValid("4911001098993")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"340006", "130001", "010006", "141003", "022012", "032018", "072028", "041009"})
  void rightMunicipalityCodesPass(String code) {
    assertThat(MunicipalityCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "02201, 022012",
    "022012, 022012",
    "13000, 130001",
    "03209, 032093",
  })
  void fiveDigitsAreCompleted(String code, String complete) {
    assertThat(MunicipalityCode.complete(code)).contains(complete);
  }

  @ParameterizedTest
  @CsvSource({
    "022013, CHECK_DIGIT",
    "202012, CHECK_DIGIT",
    "482012, PREFECTURE",
    "00201, PREFECTURE",
    "2201, SHAPE",
    "0220123, SHAPE",
    "02201x, SHAPE",
  })
  void flawedMunicipalityCodesSayWhyAndAreNotCompleted(String code, Flaw flaw) {
    assertThat(MunicipalityCode.flaw(code)).contains(flaw);
    assertThat(MunicipalityCode.complete(code)).isEmpty();
    assertThat(MunicipalityCode.isValid(code)).isFalse();
  }

  @Test
  void fiveDigitsAloneAreNotYetAValidMunicipalityCode() {
    assertThat(MunicipalityCode.isValid("02201")).isFalse();
    assertThat(MunicipalityCode.flaw("02201")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0110113719, ",
    "0110113718, CHECK_DIGIT",
    "0110131719, CHECK_DIGIT",
    "0120113719, SHAPE",
    "4810113719, PREFECTURE",
    "0113719, SHAPE",
  })
  void medicalInstitutionCodesAreCheckedWithLuhn(String code, Flaw flaw) {
    assertThat(MedicalInstitutionCode.flaw(code)).isEqualTo(Optional.ofNullable(flaw));
  }

  @ParameterizedTest
  @CsvSource({
    "0000-0002-1825-0097, ",
    "0000-0002-1694-233X, ",
    "0000-0002-1825-0098, CHECK_DIGIT",
    "0000-0002-1694-2330, CHECK_DIGIT",
    "0000-0002-1694-233x, SHAPE",
    "0000000218250097, SHAPE",
    "https://orcid.org/0000-0002-1825-0097, SHAPE",
  })
  void orcidsAreCheckedWithMod11(String orcid, Flaw flaw) {
    assertThat(Orcid.flaw(orcid)).isEqualTo(Optional.ofNullable(flaw));
    assertThat(Orcid.isValid(orcid)).isEqualTo(flaw == null);
  }

  @ParameterizedTest
  @CsvSource({
    "03yrm5c26, ",
    "01k4yrm29, ",
    "02kn6nx58, ",
    "03yrm5c27, CHECK_DIGIT",
    "01k4yrn29, CHECK_DIGIT",
    "13yrm5c26, SHAPE",
    "03yrl5c26, SHAPE",
    "03YRM5C26, SHAPE",
  })
  void rorIdsAreCheckedWithMod97(String ror, Flaw flaw) {
    assertThat(Ror.flaw(ror)).isEqualTo(Optional.ofNullable(flaw));
    assertThat(Ror.isValid(ror)).isEqualTo(flaw == null);
  }

  @ParameterizedTest
  @CsvSource({
    "MAH_1, 13B1X10126, true",
    "MAH_2, 27B2X00150, true",
    "MAH_3, 07B3X10001, true",
    "MAH_1, 27B2X00150, false",
    "MAH_2, 48B2X00150, false",
    "MAH_2, 27B2X0015, false",
    "MANUFACTURING, 07BZ200001, true",
    "MANUFACTURING, 07B2X00150, false",
    "REPAIR, 43BS200053, true",
    "SALES_RENTAL, ' ', false",
  })
  void licenceNumbersHaveTheShapeOfTheirKind(String kind, String number, boolean valid) {
    assertThat(LicenceNumber.isValid(kind, number)).isEqualTo(valid);
  }
}
