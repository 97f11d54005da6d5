package jp.musubi.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.matching.Bridge;
import org.junit.jupiter.api.Test;

/** What the product carries is whole: every entry can be shown in both languages and leads on. */
class ShippedBridgeTest {
  private final Bridge bridge = ShippedBridge.read();

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

  @Test
  void everyEntryLeadsSomewhereAndIsWordedInBothLanguages() {
    assertThat(bridge.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.says()).isNotEmpty();
              assertThat(problem.answers()).hasSizeGreaterThanOrEqualTo(3);
              assertThat(problem.answers())
                  .allSatisfy(answer -> assertThat(answer.weight()).isBetween(0.05, 1.0));
              assertThat(problem.ja()).isNotBlank();
              assertThat(problem.en()).as(problem.id()).matches("\\P{IsHan}+");
            });
    assertThat(bridge.technologies())
        .allSatisfy(
            technology -> {
              assertThat(technology.names()).isNotEmpty();
              assertThat(technology.makes()).isNotEmpty();
              assertThat(technology.ja()).isNotBlank();
              assertThat(technology.en()).as(technology.id()).matches("\\P{IsHan}+");
            });
  }

  @Test
  void everyLinkHasAReasonAndLeadsToAFunctionOfTheClosedSet() throws IOException {
    var functions = functions();
    assertThat(functions).hasSizeGreaterThan(100);
    var links = new ArrayList<Bridge.Link>();
    bridge.problems().forEach(problem -> links.addAll(problem.functions()));
    bridge.technologies().forEach(technology -> links.addAll(technology.functions()));
    assertThat(links)
        .allSatisfy(
            link -> {
              assertThat(functions).contains(link.function());
              assertThat(link.weight()).isBetween(0.05, 1.0);
              assertThat(link.ja()).isNotBlank();
              assertThat(link.en()).isNotBlank();
            });
  }

  private static Set<String> functions() throws IOException {
    try (var file = ShippedBridgeTest.class.getResourceAsStream("/bridge/functions.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t")[0])
          .collect(Collectors.toSet());
    }
  }
}
