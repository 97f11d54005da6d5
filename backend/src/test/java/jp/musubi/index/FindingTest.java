package jp.musubi.index;

import static jp.musubi.index.Shelfful.content;
import static jp.musubi.index.Shelfful.ids;
import static jp.musubi.index.Shelfful.open;
import static jp.musubi.index.Shelfful.search;
import static jp.musubi.index.Shelfful.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Part;
import jp.musubi.shared.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class FindingTest {
  @Parameter Engine engine;
  @TempDir Path directory;
  private SearchIndex index;

  @BeforeEach
  void openIndex() {
    index = engine.open(directory);
  }

  @AfterEach
  void closeIndex() {
    engine.close(index);
  }

  @ParameterizedTest
  @CsvSource({
    "吸引, 電動吸引器の静音化",
    "吸引器, 電動吸引器の静音化",
    "漏れる, 薬液が漏れた",
    "漏れ, 薬液が漏れた",
    "ＭＲＩ, MRI対応の車いす",
    "mri, ＭＲＩ対応の車いす",
    "ｼﾘｺｰﾝ, シリコーン成形",
    "シリコーン, ｼﾘｺｰﾝゴム",
    "センサ, 歪みセンサーの開発",
    "センサー, 歪みｾﾝｻの開発",
    "成形, 射出成形による試作",
    "射出成型, 射出成型による試作",
    "関西国際空港, 関西国際空港",
    "国際空港, 関西国際空港",
    "①型, 1型の装置",
    "㎜, 5mmの穴あけ",
    "むせる, 飲むとむせる",
    "褥, 褥瘡を防ぐ",
    "トレロ, カテーテルのストレロック",
  })
  void japaneseIsFoundAsItIsWritten(String typed, String written) {
    index.upsert(List.of(seed("x", 1, written, ""), seed("y", 1, "まったく別のもの", "")));
    assertThat(ids(index.search(search(typed)))).containsExactly("x");
  }

  @Test
  void aFindInTheTitleComesFirst() {
    index.upsert(
        List.of(
            seed("body", 1, "搬送の支援", "患者の見守りと見守りの記録を行う見守り"),
            seed("title", 1, "見守り装置", "夜間の巡回を減らす")));
    assertThat(ids(index.search(search("見守り")))).containsExactly("title", "body");
  }

  @Test
  void everyPieceSetApartBySpacesMustBeFound() {
    index.upsert(List.of(seed("both", 1, "透析 穿刺", ""), seed("one", 1, "透析の装置", "")));
    assertThat(ids(index.search(search("透析　穿刺")))).containsExactly("both");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?",
        "~",
        "\"",
        "(",
        ")",
        "[a TO b]",
        "AND",
        "OR NOT",
        "a:b",
        "public.words:吸引",
        "+-&&||!",
        "\\",
        "/.*/",
        "吸引~2",
        "\u0000",
        "吸引\u0000",
        "\uD800",
        "\uDC00吸引",
        "<script>",
        "%",
        "'; drop table needs; --",
        "👩‍⚕️",
        "\u202E",
        " ",
        "　",
        "。。。"
      })
  void hostileTextIsOnlyText(String typed) {
    index.upsert(List.of(seed("x", 1, "吸引器", "静か")));
    var found = index.search(search(typed));
    assertThat(found.total()).isBetween(0L, 1L);
    index.completions(typed, Set.of(), Rung.PUBLIC, 10);
    index.candidates(Type.SEED, Shelfful.problem(typed), Map.of(), Rung.PUBLIC, 10);
  }

  @Test
  void veryLongTextIsReadInPart() {
    index.upsert(List.of(seed("x", 1, "吸引器", "静か")));
    assertThat(index.search(search("吸引器 ".repeat(50_000))).total()).isEqualTo(1);
    assertThat(index.search(search("あ".repeat(1_000_000))).total()).isZero();
    assertThat(index.search(search("a".repeat(1_000_000))).total()).isZero();
    assertThat(
            index.candidates(
                Type.SEED, Shelfful.problem("吸引".repeat(100_000)), Map.of(), Rung.PUBLIC, 10))
        .hasSize(1);
  }

  @Test
  void hostileTextCanBeIndexed() {
    var longWord = "x".repeat(100_000);
    index.upsert(
        List.of(
            seed("a", 1, longWord, "\u0000\uD800 吸引 \uDC00"),
            seed("b", 1, "<script>alert(1)</script>", "吸引:コロン:あり")));
    assertThat(ids(index.search(search("吸引")))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void blankTextFindsEverythingTheLatestFirst() {
    index.upsert(List.of(seed("0197-a", 1, "一", ""), seed("0198-b", 1, "二", "")));
    assertThat(ids(index.search(search("")))).containsExactly("0198-b", "0197-a");
  }

  @Test
  void highlightsArePlainTextWithMarks() {
    index.upsert(List.of(seed("x", 1, "吸引器", "<b>前置き</b>" + "あ".repeat(200) + "喀痰を吸引する。")));
    var fragments = index.search(search("吸引")).items().getFirst().fragments();
    assertThat(fragments)
        .extracting(Found.Fragment::part)
        .containsExactly(Part.TITLE, Part.SUMMARY);
    for (var fragment : fragments) {
      assertThat(fragment.text().length()).isLessThanOrEqualTo(120);
      assertThat(fragment.marks())
          .allSatisfy(
              mark ->
                  assertThat(fragment.text().substring(mark.start(), mark.end())).isEqualTo("吸引"));
    }
  }

  @Test
  void aPartOfAWordIsHighlightedToo() {
    index.upsert(List.of(seed("x", 1, "カテーテル固定具", "")));
    var fragment = index.search(search("テル固")).items().getFirst().fragments().getFirst();
    var mark = fragment.marks().getFirst();
    assertThat(fragment.text().substring(mark.start(), mark.end())).isEqualTo("テル固");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    var documents = new ArrayList<Document>();
    for (int i = 0; i < 57; i++) {
      var type = Type.values()[i % 3];
      documents.add(open(type, "id-%02d".formatted(i), 1, content("吸引器", "静か").build()));
    }
    index.upsert(documents);
    for (var text : List.of("吸引", "")) {
      var seen = new ArrayList<String>();
      String cursor = null;
      do {
        var page =
            index.search(new Search(text, Set.of(), Map.of(), List.of(), Rung.PUBLIC, 10, cursor));
        assertThat(page.total()).isEqualTo(57);
        seen.addAll(ids(page));
        cursor = page.nextCursor();
      } while (cursor != null);
      assertThat(seen).hasSize(57).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "????", "MS4wIA=", "", "IA", "TmFOIGtleQ", "\u0000", "SW5maW5pdHkgeA"})
  void aMadeUpCursorIsRefused(String cursor) {
    var asked = new Search("", Set.of(), Map.of(), List.of(), Rung.PUBLIC, 10, cursor);
    assertThatThrownBy(() -> index.search(asked))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.MALFORMED));
  }

  @Test
  void facetsCountWhatChoosingThemWouldGive() {
    index.upsert(
        List.of(
            open(Type.SEED, "a", 1, content("吸引器", "").facet("process", "molding").build()),
            open(
                Type.SEED,
                "b",
                1,
                content("吸引器", "")
                    .facets("process", List.of("molding", "cutting"))
                    .facet("prefecture", "02")
                    .build()),
            open(Type.NEED, "c", 1, content("吸引", "").facet("prefecture", "03").build())));
    var found =
        index.search(
            new Search(
                "吸引",
                Set.of(),
                Map.of("process", Set.of("cutting")),
                List.of("process", "prefecture", "unheard-of"),
                Rung.PUBLIC,
                10,
                null));
    assertThat(ids(found)).containsExactly("b");
    assertThat(found.facets())
        .containsExactly(
            new Found.Facet(
                "process", List.of(new Found.Count("molding", 2), new Found.Count("cutting", 1))),
            new Found.Facet("prefecture", List.of(new Found.Count("02", 1))),
            new Found.Facet("unheard-of", List.of()));
  }

  @Test
  void completionsAreWordsAndTitles() {
    index.upsert(
        List.of(
            seed("a", 1, "吸引カテーテル", "吸引を楽にする"),
            seed("b", 1, "静かな吸引器", ""),
            seed("c", 1, "搬送", "")));
    assertThat(index.completions("吸", Set.of(), Rung.PUBLIC, 10))
        .startsWith("吸引")
        .contains("吸引カテーテル", "静かな吸引器")
        .doesNotContain("搬送");
  }

  @Test
  void onlyTheTypesAskedForAreFound() {
    index.upsert(
        List.of(
            open(Type.NEED, "n", 1, content("吸引", "").build()),
            open(Type.ORGANIZATION, "o", 1, content("吸引製作所", "").build())));
    var needs = new Search("吸引", Set.of(Type.NEED), Map.of(), List.of(), Rung.PUBLIC, 10, null);
    assertThat(ids(index.search(needs))).containsExactly("n");
  }

  @Test
  void aLimitOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new Search("", Set.of(), Map.of(), List.of(), Rung.PUBLIC, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
