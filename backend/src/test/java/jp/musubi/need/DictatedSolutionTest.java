package jp.musubi.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thing as the wish, and no trouble told, is asked about; what tells a trouble is not. */
class DictatedSolutionTest {
  private final DictatedSolution solutions =
      new DictatedSolution(
          List.of("形状記憶合金", "画像認識", "歪みセンサー", "RFID", "毛編み面ファスナー", "3D造形", "音声認識", "縫製"));

  static Stream<String> dictated() {
    return """
        転倒を検知するアプリを開発してほしい
        病棟で使うアプリがほしい
        センサーを付けたい
        ベッドにセンサを取り付けたい
        ＡＩを導入したい
        見守りカメラを設置してほしい
        カメラを各病室に設置したい
        配膳ロボットが欲しい
        服薬管理システムの開発
        服薬管理システムの構築を希望します
        専用のソフトウェアを作ってほしい
        スマホのアプリを作りたい
        職員の負担を軽減するロボットを開発してほしい
        入浴介助用リフトを導入したい
        小型の装置を製作していただきたい
        ナースコール連動の端末を配備してほしい
        画像認識を活用したい
        形状記憶合金を使ってほしい
        ＲＦＩＤを使いたい
        毛編み面ファスナーを使ってほしい
        音声認識を導入してほしい
        ３Ｄ造形を活用してみたいので３Ｄ造形を使ってみたい
        離床センサーがあると便利
        温度計があれば助かる
        自動の吸引器が必要
        血圧計を求む
        新しい手袋を作ってください
        専用カートを作ってもらいたい
        徘徊を知らせるタグが欲しい
        転倒予防マットがほしい
        チャットボットを導入したい
        ドローンを使いたい
        ｱﾌﾟﾘではなくアプリを開発してほしい
        ウェアラブルを活用したい
        タブレットを買ってほしい
        QRコードを使いたい
        専用ケースの製品化を希望
        データベースを整備したい
        VRを導入して欲しい
        電子カルテと連携するシステムが欲しいです
        We want an app for the ward
        We need a robot that delivers meals
        Please develop a new sensor for beds
        Install cameras in every room
        Looking for a company to build a monitoring device
        """
        .lines();
  }

  static Stream<String> open() {
    return """
        透析中の穿刺針のずれに早く気づきたい
        ロボット手術の急な頭低位で肩と首に痕が残る
        センサーの誤報が多くて困っている
        センサーの誤報を減らしたい
        カメラが曇って見えない
        アプリの入力に時間がかかる
        ベッドから車いすへの移乗が重い
        ベッドからの転落を防ぎたい
        点滴スタンドを押しながら歩くのが大変
        手袋が破れる
        手袋が破れるので丈夫な手袋がほしい
        夜間の徘徊に気づけないのでセンサーを付けたい
        手書きの転記に時間がかかるためシステムを導入したい
        薬の飲み忘れが多いのでアプリがほしい
        配膳に人手が足りないのでロボットが欲しい
        職員の腰痛が多いためリフトを導入したい
        アラームが鳴り続けて眠れない患者さんがいる
        モニターのコードが絡まる
        吸引器の音がうるさい
        マスクで耳が痛い
        体位変換のたびに枕がずれる
        むせずに水分をとれるようにしたい
        爪を安全に切りたい
        尿の量を手間なく知りたい
        車いすのブレーキのかけ忘れ
        カテーテルが抜けないようにしたい
        チューブの抜去を防ぎたい
        機械に手が届かない
        装置の前で待たされる
        消毒が必要
        毎回の消毒が必要
        縫製が必要
        においを抑えたい
        皮膚に優しく固定してほしい
        しっかり固定して欲しい
        検査の前に落ち着いて過ごしてほしい
        家族に様子を知らせたい
        タブレットを落とす
        カバーの洗濯
        システムの使い方を覚えたい
        We want to notice slipped needles earlier
        The sensor gives false alarms every night
        Nurses need to lift patients by hand, which hurts their backs
        We need a system because handovers take too long
        The app forgets the entries
        Residents slip out of the chair
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("dictated")
  void aThingAsTheWishIsAskedAbout(String title) {
    var advice = solutions.in(Map.of(NeedFields.TITLE, title));
    assertThat(advice).isPresent();
    assertThat(title).contains(String.valueOf(advice.orElseThrow().excerpt()));
    assertThat(advice.orElseThrow().field()).isEqualTo(NeedFields.TITLE);
  }

  @ParameterizedTest
  @MethodSource("open")
  void aTroubleOrAnOpenWishIsNot(String title) {
    assertThat(solutions.in(Map.of(NeedFields.TITLE, title))).isEmpty();
  }

  @Test
  void aTroubleToldInAnotherFieldIsEnough() {
    var told = "夜間は二人で四十床を見ており、起き上がりに気づくのが遅れる";
    for (var field : List.of(NeedFields.PROBLEM, NeedFields.PRESENT_PRACTICE, NeedFields.SUMMARY)) {
      assertThat(solutions.in(Map.of(NeedFields.TITLE, "センサーを付けたい", field, told))).isEmpty();
    }
    // What would be good is a goal; it does not say what is hard now.
    assertThat(solutions.in(Map.of(NeedFields.TITLE, "センサーを付けたい", NeedFields.OUTCOME, told)))
        .isPresent();
  }

  @Test
  void thereAreFortyOfEachAtLeast() {
    assertThat(dictated()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(open()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }
}
