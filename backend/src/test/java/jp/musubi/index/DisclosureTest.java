package jp.musubi.index;

import static jp.musubi.index.Shelfful.content;
import static jp.musubi.index.Shelfful.ids;
import static jp.musubi.index.Shelfful.problem;
import static jp.musubi.index.Shelfful.search;
import static jp.musubi.index.Shelfful.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Part;
import jp.musubi.matching.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing a reader gets may depend on what they are not cleared for. */
@ParameterizedClass
@EnumSource(Engine.class)
class DisclosureTest {
  @Parameter Engine engine;
  @TempDir Path directory;
  @TempDir Path other;
  private SearchIndex index;

  @BeforeEach
  void openIndex() {
    index = engine.open(directory);
    index.upsert(
        List.of(
            document("x", "電磁駆動の新原理", "secret-code"),
            document("y", null, null),
            new Document(
                Type.NEED,
                "hidden",
                1,
                Map.of(Rung.COORDINATORS, content("内密の吸引", "電磁").build()))));
  }

  private static Document document(String id, String principle, String facet) {
    var open = content("静かな吸引器", "病棟で使う").facet("process", "molding");
    var inner =
        content("静かな吸引器", "病棟で使う")
            .text(Part.PRINCIPLE, principle)
            .facet("process", "molding")
            .facet("process", facet);
    return new Document(
        Type.SEED,
        id,
        1,
        Map.of(
            Rung.PUBLIC, open.build(),
            Rung.MEMBERS, open.build(),
            Rung.VETTED, open.build(),
            Rung.COORDINATORS, inner.build()));
  }

  @AfterEach
  void closeIndex() {
    engine.close(index);
  }

  @Test
  void textAboveTheRungIsNotFoundQuotedOrCompleted() {
    for (var rung : List.of(Rung.PUBLIC, Rung.MEMBERS, Rung.VETTED)) {
      assertThat(index.search(search("電磁", rung)).total()).isZero();
      assertThat(index.completions("電", Set.of(), rung, 10)).isEmpty();
      assertThat(index.completions("内", Set.of(), rung, 10)).isEmpty();
      assertThat(index.candidates(Type.SEED, problem("電磁駆動"), Map.of(), rung, 10)).isEmpty();
      assertThat(index.candidates(Type.NEED, problem("吸引"), Map.of(), rung, 10)).isEmpty();
    }
    assertThat(ids(index.search(search("電磁", Rung.COORDINATORS))))
        .containsExactlyInAnyOrder("x", "hidden");
  }

  @Test
  void totalsAndFacetsCountOnlyWhatTheRungMaySee() {
    var asked = new Search("", Set.of(), Map.of(), List.of("process"), Rung.PUBLIC, 10, null);
    var found = index.search(asked);
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.facets().getFirst().values()).containsExactly(new Found.Count("molding", 2));
    var filtered =
        new Search(
            "",
            Set.of(),
            Map.of("process", Set.of("secret-code")),
            List.of(),
            Rung.PUBLIC,
            10,
            null);
    assertThat(index.search(filtered).total()).isZero();
  }

  @Test
  void orderScoresAndRarityAreAsIfTheRestDidNotExist() {
    var without = engine.open(other);
    try {
      without.upsert(List.of(seed("x", 1, "静かな吸引器", "病棟で使う"), seed("y", 1, "静かな吸引器", "病棟で使う")));
      assertThat(index.candidates(Type.SEED, problem("吸引器の電磁"), Map.of(), Rung.PUBLIC, 10))
          .isEqualTo(without.candidates(Type.SEED, problem("吸引器の電磁"), Map.of(), Rung.PUBLIC, 10));
      assertThat(index.search(search("吸引"))).isEqualTo(without.search(search("吸引")));
      for (var word : List.of("電磁", "吸引", "原理", "静か")) {
        var key = Terms.Kind.WORD.key(word);
        assertThat(index.terms(Rung.PUBLIC).rarity(key))
            .isEqualTo(without.terms(Rung.PUBLIC).rarity(key));
      }
    } finally {
      engine.close(without);
    }
  }

  /** An engine's statistics still have what was replaced; its scores must not. */
  @Test
  void aSecretThatIsChangedMovesNoScore() {
    assumeThat(engine).as("a cluster scores by its own statistics").isEqualTo(Engine.EMBEDDED);
    // So many that what is replaced stays for a while.
    index.upsert(IntStream.range(0, 40).mapToObj(i -> document("a" + i, "秘法", null)).toList());
    var asked = new Search("静かな吸引器", Set.of(), Map.of(), List.of(), Rung.PUBLIC, 2, null);
    var before = index.search(asked);
    var candidates = index.candidates(Type.SEED, problem("吸引器"), Map.of(), Rung.PUBLIC, 10);
    index.upsert(List.of(changed("a0", "別の秘法"), changed("a1", "吸引器")));
    var after = index.search(asked);
    assertThat(after.nextCursor()).isNotNull().isEqualTo(before.nextCursor());
    assertThat(after.items())
        .extracting(Found.Hit::id, Found.Hit::score)
        .isEqualTo(before.items().stream().map(hit -> tuple(hit.id(), hit.score())).toList());
    assertThat(index.candidates(Type.SEED, problem("吸引器"), Map.of(), Rung.PUBLIC, 10))
        .extracting(Candidate::id, Candidate::score)
        .isEqualTo(candidates.stream().map(one -> tuple(one.id(), one.score())).toList());
  }

  private static Document changed(String id, String principle) {
    return new Document(Type.SEED, id, 2, document(id, principle, null).contents());
  }

  @Test
  void withdrawnTextIsNotProposedWhileItLingersInTheStatistics() {
    var many = new ArrayList<Document>();
    for (int i = 0; i < 30; i++) {
      many.add(seed("other-" + i, 1, "手すり", ""));
    }
    many.add(seed("withdrawn", 1, "鍍金の秘法", ""));
    index.upsert(many);
    assertThat(index.completions("鍍", Set.of(), Rung.PUBLIC, 10)).isNotEmpty();
    index.upsert(List.of(seed("withdrawn", 2, "手すり", "")));
    assertThat(index.completions("鍍", Set.of(), Rung.PUBLIC, 10)).isEmpty();
  }
}
