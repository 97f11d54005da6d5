package jp.musubi.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who could be recognized is noticed, in any width and script; roles, rooms and ages alone not. */
class PersonalDataTest {
  static Stream<String> recognizable() {
    return """
        山田太郎様が転倒された
        田中様のご家族から相談があった
        田中さんの点滴が抜けた
        302号室の佐藤さんは夜に起きる
        佐々木さん(85歳)が誤嚥した
        サトウさんの車いすが合わない
        ｽｽﾞｷ様の検体を取り違えた
        すずきさんはおむつを嫌がる
        となりのたなかさんも同じだった
        高橋 花子様の例
        高橋　一郎様の例
        工藤氏の転倒がきっかけ
        対馬さん、夜間の徘徊
        患者の渡邊様から苦情
        斉藤ちゃん(5歳)が泣く
        中村くん 7歳 が管を抜く
        勅使河原様 八十二歳
        小田桐様 生年月日 昭和15年3月2日
        山田花子(８５歳)の褥瘡
        佐藤一郎 78才 男性
        氏名：鈴木一郎
        患者名 伊藤
        K様 302号室
        T.K.様 ID:12345678
        患者ID: 12345678 の例
        患者ＩＤ：００１２３４５６
        カルテ番号 A-10293 を参照
        診察券番号は 998877
        ID 00456789 の方
        被保険者番号 12345678
        マイナンバー 1234 5678 9012
        電話 019-000-0000 まで
        連絡先は０９０ー１２３４ー５６７８
        携帯 08012345678
        (0172)34-5678 に電話
        +81 17 722 1111
        hanako.yamada@example.com
        昭和15年3月2日生の女性
        S15.3.2生まれ
        1940/03/02 生
        令和 元年 5月 1日 生
        生年月日：1940年3月2日
        Mr. Tanaka fell twice
        Mrs Sato pulled out her line
        Hanako Yamada, 82 years old, choked
        Patient ID: 0012345
        MRN 445566
        DOB: 1940-03-02
        born on 2 March 1940
        """
        .lines();
  }

  static Stream<String> harmless() {
    return """
        患者さんが転倒する
        看護師さんが困っている
        ご家族様への説明に時間がかかる
        利用者様の移乗が重い
        85歳の女性が転倒した
        302号室の床が滑る
        お母さんが抱けない
        おじいさんやおばあさんが迷う
        妊婦さんの体位が変えられない
        赤ちゃんがむせる
        みなさんが困っている
        皆様のご協力
        たくさんの線が絡まる
        業者さんに頼んでいる
        同様の製品がある
        製品の仕様が合わない
        多様な体格に合わない
        模様の入った床で足が止まる
        様々な方法を試した
        患者の様子が見えない
        氏名を手書きしている
        氏名の取り違えが年に三件ある
        摂氏37度を超える
        両氏の意見
        殿部に発赤が出る
        担当医師様
        医療機器メーカーさんに聞いた
        介護士さんの腰痛が多い
        歯医者さんに通えない
        田中医師の指示
        佐藤看護師長に確認
        青木病院様
        山本電機様の製品
        患者IDの読み取りに手間がかかる
        患者ID 4桁で足りない
        カルテ番号を二度入力する
        2020年4月1日から使っている
        2020年4月1日生産の品
        令和5年3月2日に発生した
        生年月日の確認に時間がかかる
        フリーダイヤル 0120-123-456
        毎分 10-20-30 回
        型番 SRX-200-300
        長さ 0.5-1.5-2.0 mm
        JIS T 0601-1 に合うもの
        Patients older than 80 years fall
        A patient of 82 years fell at night
        The nurse counts 12345678 pills a year
        MS Excel is used for records
        Miss rates of the alarm are high
        A氏(82歳)の例
        左様に扱う
        小児科のお子様が嫌がる
        南病棟さんと共用
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("recognizable")
  void whoCouldBeRecognizedIsNoticed(String text) {
    var found = PersonalData.in(text);
    assertThat(found).isNotEmpty();
    assertThat(found).allSatisfy(excerpt -> assertThat(text).contains(excerpt));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void whatSaysNothingOfOnePersonIsNot(String text) {
    assertThat(PersonalData.in(text)).isEmpty();
  }

  @Test
  void thereAreFortyOfEachAtLeast() {
    assertThat(recognizable()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(harmless()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }
}
