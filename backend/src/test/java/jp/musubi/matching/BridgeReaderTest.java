package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Leads from a trouble to a trade that shares no word with it, and says over what. */
class BridgeReaderTest {
  private static final Bridge.Link THICKEN = new Bridge.Link("thicken", 0.9, "固まる。", "It sets.");
  private static final Bridge BRIDGE =
      new Bridge(
          "test",
          List.of(
              new Bridge.Problem(
                  "chokes",
                  "飲むとむせる",
                  "Chokes when drinking",
                  List.of("むせる", "気管 入る"),
                  List.of(new Bridge.Answer("寒天 ゲル", 0.9), new Bridge.Answer("逆止弁", 0.5)),
                  List.of(THICKEN)),
              new Bridge.Problem(
                  "slips",
                  "滑って転ぶ",
                  "Slips and falls",
                  List.of("滑る", "転ぶ"),
                  List.of(new Bridge.Answer("防滑 塗料", 0.9)),
                  List.of())),
          List.of(
              new Bridge.Technology(
                  "agar",
                  "MATERIAL",
                  "寒天",
                  "Agar",
                  List.of("寒天", "海藻 抽出"),
                  List.of("介護食", "むせる 人 飲料"),
                  List.of(THICKEN))));

  private final SpacedTerms terms = new SpacedTerms();
  private final BridgeReader reader = new BridgeReader(BRIDGE, terms::of);
  private final Matcher matcher = new Matcher(Weights.shipped(), terms, reader);

  private static final Demand CHOKES = Demand.of("n").text(Part.PROBLEM, "患者 が むせる 、 困る").build();
  private static final Supply AGAR =
      Supply.of("agar").text(Part.SUMMARY, "創業 百年 。 寒天 の 製造").build();
  private static final Supply PAINT = Supply.of("paint").text(Part.SUMMARY, "防滑 塗料 の 販売").build();

  private Factor meaning(Demand demand, Supply supply) {
    return matcher.score(demand, supply).factors().stream()
        .filter(factor -> factor.name() == Factor.Name.MEANING)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTradeThatAnswersTheProblemScoresWithoutASharedWord() {
    var factors = matcher.score(CHOKES, AGAR).factors();
    assertThat(factors.getFirst().contribution()).as("words").isZero();
    assertThat(meaning(CHOKES, AGAR).contribution()).isGreaterThan(0.05);
    assertThat(meaning(CHOKES, PAINT).contribution()).isZero();
  }

  @Test
  void itSaysAsWhatTheNeedWasReadAndQuotesBothSides() {
    var meaning = meaning(CHOKES, AGAR);
    assertThat(meaning.detail().key()).isEqualTo("factor.meaning.problems");
    assertThat(meaning.detail().args())
        .contains(new Detail.Arg("concepts", Detail.Arg.BRIDGE, List.of("chokes")));
    assertThat(meaning.evidence()).contains(new Evidence("患者 が むせる", "寒天 の 製造"));
  }

  @Test
  void whatIsExpectedIsInTheWordsOfMakersAndWhatIsPossibleInThoseOfSites() {
    assertThat(reader.expected(CHOKES.texts(), Correction.none()))
        .extracting(Passage::text)
        .containsExactly("寒天 ゲル", "逆止弁");
    assertThat(reader.possible(AGAR.texts(), Correction.none()))
        .extracting(Passage::text)
        .containsExactly("介護食", "むせる 人 飲料");
  }

  @Test
  void aTextThatTellsOfNothingKnownIsReadIntoNothing() {
    var nothing = Demand.of("n").text(Part.PROBLEM, "無関係").build();
    assertThat(reader.readNeed(nothing.texts(), Correction.none()).concepts()).isEmpty();
    assertThat(meaning(nothing, AGAR).detail().key()).isEqualTo("factor.meaning.unknown");
  }

  @Test
  void theOrderOfPassagesMakesNoDifference() {
    var one = List.of(new Passage(Part.TITLE, "滑る"), new Passage(Part.PROBLEM, "むせる"));
    assertThat(reader.readNeed(one.reversed(), Correction.none()).concepts())
        .isEqualTo(reader.readNeed(one, Correction.none()).concepts());
  }
}
