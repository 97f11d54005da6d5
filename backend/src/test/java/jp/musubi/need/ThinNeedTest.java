package jp.musubi.need;

import static jp.musubi.need.NeedAdvice.Missing.HOW_OFTEN;
import static jp.musubi.need.NeedAdvice.Missing.PRESENT_WAY;
import static jp.musubi.need.NeedAdvice.Missing.WHAT_HAPPENS;
import static jp.musubi.need.NeedAdvice.Missing.WHAT_WOULD_BE_GOOD;
import static jp.musubi.need.NeedAdvice.Missing.WHERE_OR_WHEN;
import static jp.musubi.need.NeedAdvice.Missing.WHO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.need.NeedAdvice.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said nowhere is named; what is said anywhere, in whatever field, is not asked again. */
class ThinNeedTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static NeedContent titled(String title) {
    return content(Map.of("title", title));
  }

  private static NeedContent content(Map<String, Object> fields) {
    return JSON.convertValue(fields, NeedContent.class);
  }

  static Stream<String> thin() {
    return """
        困っています
        業務改善
        移乗
        なんとかしたい
        転倒
        記録が大変
        センサーがほしい
        便利な道具がほしい
        もっと楽にしたい
        効率化したい
        新しい機器の相談
        ベッドについて
        手袋の件
        アラームがうるさい
        音が気になる
        においを減らしたい
        車いすの改善
        電子カルテが使いにくい
        人手不足
        手が足りない
        腰痛
        汚れる
        ｶﾃｰﾃﾙが抜ける
        カテーテルが抜ける
        テープかぶれ
        すべる
        むせる
        ナースコールについて
        コードが絡まる
        探しものが多い
        落とす
        重い
        見えにくい
        薬が飲みにくい
        褥瘡をなくしたい
        入力が二度手間
        消毒の手間
        清掃のこと
        test
        Beds
        Improve our work
        Alarm fatigue
        """
        .lines();
  }

  /** Whole needs in one breath each, written as people write. */
  static Stream<String> enough() {
    return """
        透析中に患者さんの針がずれる。月に二回あり、今は目視で見回っている。早く気づきたい
        夜勤で毎晩、入居者がベッドから落ちそうになる。現在はマットを敷いている。転落を防ぎたい
        看護師が手術室で毎回、重い器械を運び腰を痛める。今は二人で運んでいる。一人で運べるようにしたい
        入浴中に利用者が滑る。週に三回ひやりとする。今は手で支えている。滑らないようにしたい
        病棟で職員が一日に10回は車いすを探す。現状は歩いて探している。すぐ見つけたい
        外来の患者が待合で毎日一時間待たされ疲れる。今は番号札だけ。待たずに済むようにしたい
        在宅の高齢者が薬を週に数回飲み忘れる。家族が電話で対応している。忘れないようにしたい
        NICUで新生児の足に付けたセンサーが毎日外れる。今はテープで留めている。外れないようにしたい
        療法士が訓練室で毎回角度を手書きし、ばらつく。今は分度器を使っている。楽に測れるようにしたい
        救急搬送で隊員が月に五件ほど管を抜いてしまう。ふだんは手で押さえている。抜けないようにしたい
        術後の患者が夜間に点滴を抜く。月に4件。現在はミトンを着けている。縛らずに防ぎたい
        嚥下の弱い入居者が食事中にむせる。毎食ある。今は手でとろみを混ぜている。むせずに飲めるようにしたい
        薬剤師が薬局で毎日百件の処方を目視で確認し、見落としがある。見落としを減らしたい
        訪問先で介護士が一日五軒の記録を手書きし、転記に時間がかかる。今は紙である。書かずに済むようにしたい
        認知症の方が夜間に施設を出て行く。年に3回。今は職員が見回っている。早く気づきたい
        麻酔科医が術中に毎回コードをまたぎ、つまずく。今はテープで留めている。足元をなくしたいのではなく安全にしたい
        技師が検査室で一日40件の検体ラベルを手で貼り、貼り間違いがある。現在は二人で確認。間違いを防ぎたい
        小児病棟で子どもが吸入を嫌がる。毎回泣く。今は抱えて行う。泣かずに済むようにしたい
        妊婦が外来で30分ベルトを巻かれ苦しい。毎週ある。今は座って耐えている。楽にしたい
        ヘルパーが入浴介助で毎回腰を痛める。今は抱えている。抱えずに済むようにしたい
        透析室で看護師が１日２０回ポンプの音を聞き分けられない。今は見に行く。音で分かるようにしたい
        病棟の職員が毎朝５０人の体温を測り、記録に１時間かかる。今は手書き。早く済むようにしたい
        ICUで患者の口が乾く。毎日ある。今は綿棒で湿らせている。乾かないようにしたい
        リハビリ室で患者の装具がずれる。毎回直す。現在は紐で留める。ずれないようにしたい
        食堂で入居者が器を倒す。毎食二三件ある。今は重い器で対応している。倒れないようにしたい
        歯科衛生士が訪問先で毎回ライトを口にくわえ見えにくい。今は家族に持ってもらう。両手を使いたい
        手術中に医師の眼鏡が毎回曇る。今はテープで留めている。曇らないようにしたい
        栄養士が毎日80食の残りを目で測り、ばらつく。現状は勘である。食堂で簡単に量れるとよいので量りたい
        浴室で職員が一日15人の背中を洗い、手が荒れる。今は手袋をしている。荒れないようにしたい
        夜間、家族が吸引のため毎晩三回起き、疲れ切る。今は手で行う。眠れるようにしたい
        廊下で患者が月2回つまずく。今は黄色いテープを貼っている。つまずかないようにしたい
        調剤室で職員が毎日同じ棚を探す。現在は紙の札。探さずに済むようにしたい
        デイの利用者が移動中に膝を打つ。週に二回。今は声をかけている。打たないようにしたい
        保健師が訪問で毎月20軒の測定値を転記し、間違える。今は紙。間違いをなくしたい
        分娩室で助産師が毎回暗くて見えない。今は懐中電灯で照らす。両手を空けたい
        Nurses on the ward lift patients by hand twice a night and hurt their backs; we want to avoid it
        During dialysis needles slip twice a month; today we look at patients every hour. We want to notice earlier
        Residents fall out of bed at night, 3 times a month. Currently staff check by hand; we want to prevent it
        Staff lose wheelchairs on the ward daily. At present we walk around; we want to find them without searching
        Children cry during inhalation every time; nurses hold them at present. It should work without holding
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("thin")
  void aTitleAloneIsTooThin(String title) {
    assertThat(ThinNeed.in(titled(title))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("enough")
  void aNeedThatTellsAllIsNotWhereverItTells(String text) {
    var content = content(Map.of("title", "困りごと", "summary", text));
    assertThat(ThinNeed.missing(content)).isEmpty();
    assertThat(ThinNeed.in(content)).isEmpty();
  }

  @Test
  void thereAreFortyOfEachAtLeast() {
    assertThat(thin()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(enough()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  private static final Map<String, Object> FULL =
      Map.of(
          "title", "針のずれ",
          "statement", Map.of("problem", "針がずれる", "population", "透析を受ける方", "outcome", "出血を防ぐ"),
          "presentPractice", "目で見回る",
          "place", "dialysis",
          "frequency", "月に二回");

  private static List<Missing> without(String... fields) {
    var some = new java.util.HashMap<String, Object>(FULL);
    Arrays.asList(fields).forEach(some::remove);
    return ThinNeed.missing(content(some));
  }

  @Test
  void itNamesWhatIsMissingAndNothingElse() {
    assertThat(without()).isEmpty();
    assertThat(without("frequency")).containsExactly(HOW_OFTEN);
    assertThat(without("presentPractice")).containsExactly(PRESENT_WAY);
    assertThat(without("statement")).containsExactly(WHO, WHAT_HAPPENS, WHAT_WOULD_BE_GOOD);
    assertThat(without("statement", "frequency", "presentPractice", "place"))
        .containsExactly(
            WHO, WHERE_OR_WHEN, WHAT_HAPPENS, HOW_OFTEN, PRESENT_WAY, WHAT_WOULD_BE_GOOD);
  }

  @Test
  void oneGapIsLeftToTriageButNotThatOfTheTroubleItself() {
    var some = new java.util.HashMap<String, Object>(FULL);
    some.remove("frequency");
    assertThat(ThinNeed.in(content(some))).isEmpty();
    some.remove("presentPractice");
    assertThat(ThinNeed.in(content(some)).orElseThrow().missing())
        .containsExactly(HOW_OFTEN, PRESENT_WAY);
    var silent = new java.util.HashMap<String, Object>(FULL);
    silent.put("statement", Map.of("population", "透析を受ける方", "outcome", "出血を防ぐ"));
    assertThat(ThinNeed.in(content(silent)).orElseThrow().missing()).containsExactly(WHAT_HAPPENS);
  }

  @ParameterizedTest
  @MethodSource("fillers")
  void wordsThatOnlyFillAFieldSayNothing(String filler) {
    var some = new java.util.HashMap<String, Object>(FULL);
    some.put("presentPractice", filler);
    some.put("frequency", filler);
    assertThat(ThinNeed.missing(content(some))).containsExactly(HOW_OFTEN, PRESENT_WAY);
  }

  static Stream<String> fillers() {
    return Stream.of(
        "なし", "特になし", "とくになし。", "未定", "不明", "大変です", "困っています", "・・・", "N/A", "TBD", "その他");
  }
}
