package jp.musubi.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.matching.Bridge;
import jp.musubi.shared.DomainException.Fault;
import org.junit.jupiter.api.Test;

/** What the product carries is whole: every entry can be shown in both languages and leads on. */
class ShippedBridgeTest {
  private final Bridge bridge = ShippedBridge.read();
  private final FunctionNames functions = FunctionNames.read();

  @Test
  void itHasHundredsOfProblemsAndTechnologiesEachUnderItsOwnId() {
    var ids =
        Stream.concat(
                bridge.problems().stream().map(Bridge.Problem::id),
                bridge.technologies().stream().map(Bridge.Technology::id))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(bridge.problems()).hasSizeGreaterThan(250);
    assertThat(bridge.technologies()).hasSizeGreaterThan(800);
  }

  /** What is proposed in the product is held against the same rules. */
  @Test
  void everyEntryKeepsToTheRules() {
    assertThat(bridge.problems())
        .allSatisfy(p -> assertThat(BridgeRules.faults(p, functions)).as(p.id()).isEmpty())
        .allSatisfy(p -> assertThat(BridgeRules.namesake(p.id(), p.ja(), bridge)).isNull());
    assertThat(bridge.technologies())
        .allSatisfy(t -> assertThat(BridgeRules.faults(t, functions)).as(t.id()).isEmpty())
        .allSatisfy(t -> assertThat(BridgeRules.namesake(t.id(), t.ja(), bridge)).isNull());
  }

  @Test
  void theFunctionsAreAClosedSet() {
    assertThat(functions.all()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(functions.knows("hold")).isTrue();
    assertThat(functions.knows("magic")).isFalse();
  }

  @Test
  void anEntryThatBreaksARuleIsToldWhere() {
    var wrong =
        new Bridge.Problem(
            "wrong",
            "困る",
            "困る",
            List.of("カラマル", "絡まる", "ｶﾗ ﾏﾙ", " "),
            List.of(new Bridge.Answer("成形", 2)),
            List.of(
                new Bridge.Link("magic", 0.5, "なぜ", "why"),
                new Bridge.Link("hold", Double.NaN, "", "なぜ"),
                new Bridge.Link("hold", 1, "なぜ", "why")));
    assertThat(BridgeRules.faults(wrong, functions))
        .extracting(Fault::field)
        .containsExactly(
            "en",
            "expressions[2]",
            "expressions[3]",
            "functions[0].function",
            "functions[1].weight",
            "functions[1].ja",
            "functions[1].en",
            "functions[2].function",
            "answers",
            "answers[0].weight");
    var nowhere = new Bridge.Technology("t", "MAGIC", "", "x", List.of(), List.of(), List.of());
    assertThat(BridgeRules.faults(nowhere, functions))
        .extracting(Fault::field)
        .containsExactly("ja", "technologyKind", "expressions", "makes", "functions");
  }
}
