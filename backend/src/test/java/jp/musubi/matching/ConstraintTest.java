package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a solution must keep to is quoted as it is written. */
class ConstraintTest {
  private static List<String> quoted(Passage passage) {
    return Constraint.of(List.of(passage)).stream()
        .map(c -> passage.text().substring(c.quote().start(), c.quote().end()).strip())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "重さは5 kg以下で持てること, 5 kg以下",
    "幅３０ｃｍ以内に収める, ''",
    "幅３０cm以内に収める, ３０cm以内",
    "約10分で終わる, 約10分",
    "37.5℃を超えない, 37.5℃",
    "1〜2時間もつ, 1〜2時間",
    "It must weigh less than 2 kg, less than 2 kg",
    "within 30 seconds, within 30 seconds",
    "型番A100を使う, ''",
    "ISO 13485 に合う, ''"
  })
  void measuresAreFoundWithTheirBounds(String text, String measure) {
    var expected = measure.isEmpty() ? List.of() : List.of(measure);
    assertThat(quoted(new Passage(Part.PROBLEM, text))).isEqualTo(expected);
  }

  @Test
  void eachMustHaveAndEachThingUnwantedIsOne() {
    assertThat(quoted(new Passage(Part.MUST_HAVES, "片手で使える\n水で洗える")))
        .containsExactly("片手で使える", "水で洗える");
    assertThat(Constraint.of(List.of(new Passage(Part.NOT_OF_INTEREST, "アプリ"))))
        .extracting(Constraint::kind)
        .containsExactly(Constraint.ConstraintKind.UNWANTED);
  }
}
