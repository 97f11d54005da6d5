package jp.musubi.need;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import jp.musubi.matching.Constraint;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to slow down the patterns that read them (CWE-1333), longer than a field may be. */
class SlowPatternsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1,", "1-", "約1~1 ", "Aa ", "A.", "山", "山 ", "カ・", "さん", "患者名:", "at most "})
  void noneIsSlow(String part) {
    var text = part.repeat(20_000 / part.length());
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          PersonNames.in(text);
          Constraint.of(List.of(new Passage(Part.PROBLEM, text)));
        });
  }
}
