package jp.musubi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.match.Match;
import jp.musubi.match.Matches;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.seed.Seed;
import jp.musubi.seed.Seeds;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoLoaderTest {
  @Inject DemoLoader loader;
  @Inject Lines lines;
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Matches matches;

  @Test
  void everyRecordOfTheDemonstrationEndsWhereItsFileSays() {
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
    try {
      loader.loadAll();
      assertThat(
              needs.<Need>list("demo", true).stream()
                  .collect(Collectors.groupingBy(n -> n.state().name(), Collectors.counting())))
          .isEqualTo(counted("needs", "state"));
      assertThat(
              seeds.<Seed>list("demo", true).stream()
                  .collect(Collectors.groupingBy(s -> s.state().name(), Collectors.counting())))
          .isEqualTo(counted("seeds", "state"));
      assertThat(
              matches.<Match>list("demo", true).stream()
                  .collect(Collectors.groupingBy(m -> m.stage().name(), Collectors.counting())))
          .isEqualTo(counted("matches", "stage"));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private Map<String, Long> counted(String file, String field) {
    return lines.of(file).stream()
        .filter(line -> line.path("demo").asBoolean(true))
        .collect(Collectors.groupingBy(line -> line.path(field).asText(), Collectors.counting()));
  }
}
