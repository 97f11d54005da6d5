package jp.musubi.need;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The family names that are common in Japan, and those common in the north-east, where we began.
 */
final class FamilyNames {
  private static final Set<String> WRITTEN =
      set(
          "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 齊藤"
              + " 清水 山崎 山﨑 池田 橋本 阿部 石川 中島 中嶋 前田 小川 藤田 岡田 後藤 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井"
              + " 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤"
              + " 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井"
              + " 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 菅原 市川 水野 小松 島田 古川 小山 高野"
              + " 西田 吉川 山内 西川 山下 五十嵐 安田 川口 平田 川崎 飯田 本田 中田 久保田 吉村 沢田 岩田 中西 服部 樋口 福島"
              + " 川上 永井 松岡 田口 山中 森本 土屋 矢野 秋山 石原 松下 大橋 吉岡 小池 馬場 浅野 荒木 大久保 熊谷 野田 松浦 渋谷"
              + " 成田 対馬 葛西 畠山 及川 小笠原 八木 田代 佐久間 星野 大友 今野 鎌田 三上 神 蝦名 長内 柳沢 白鳥 相馬 奈良岡"
              + " 一戸 二戸 三戸 八戸 佐々 関口 堀 森 林 原 東 南 谷 辻 岸 関 星 菅 堺 泉 岡 西 柳 榊 桂");
  private static final Set<String> READ =
      set(
          "サトウ スズキ タカハシ タナカ イトウ ワタナベ ヤマモト ナカムラ コバヤシ カトウ ヨシダ ヤマダ ササキ ヤマグチ マツモト"
              + " イノウエ キムラ サイトウ シミズ ヤマザキ ヤマサキ イケダ ハシモト アベ イシカワ ナカジマ マエダ オガワ フジタ オカダ"
              + " ゴトウ ハセガワ ムラカミ コンドウ イシイ サカモト エンドウ アオキ フジイ ニシムラ フクダ オオタ ミウラ フジワラ"
              + " オカモト マツダ ナカガワ ナカノ ハラダ タムラ タケウチ カネコ ナカヤマ イシダ ウエダ モリタ シバタ サカイ クドウ"
              + " ヨコヤマ ミヤザキ ミヤモト ウチダ タカギ アンドウ タニグチ マルヤマ イマイ フジモト タケダ ムラタ スギヤマ マスダ"
              + " ヒラノ オオツカ チバ マツイ コジマ イワサキ サクライ ノグチ キクチ スガワラ イチカワ ミズノ コマツ シマダ フルカワ"
              + " ナリタ ツシマ カサイ ハタケヤマ オイカワ オガサワラ ホシノ カマダ ミカミ");
  private static final int LONGEST_GIVEN = 3;
  private static final int SURE_BY_SOUND = 3;

  private FamilyNames() {}

  private static Set<String> set(String names) {
    return Arrays.stream(names.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether this run of characters, as it stands before an honorific, is a family name, perhaps
   * with a given name behind it or something else before it.
   */
  static boolean stand(String run) {
    var sound = katakana(run);
    if (sound.chars().allMatch(c -> c >= 'ァ' && c <= 'ー')) {
      return isHeard(sound, run);
    }
    for (int start = 0; start < run.length(); start++) {
      for (int length = 3; length >= 1; length--) {
        int end = start + length;
        // A single character is a name only if nothing else stands there.
        if (end <= run.length()
            && (length > 1 || run.length() == 1)
            && run.length() - end <= LONGEST_GIVEN
            && WRITTEN.contains(run.substring(start, end))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isHeard(String sound, String run) {
    boolean written = run.charAt(0) >= 'ァ';
    return READ.stream()
        .filter(name -> name.length() >= SURE_BY_SOUND || sound.equals(name))
        // Katakana is set apart from what stands before it; hiragana runs on.
        .anyMatch(name -> written ? sound.startsWith(name) : sound.endsWith(name));
  }

  private static String katakana(String run) {
    var folded = Normalizer.normalize(run, Normalizer.Form.NFKC);
    return folded
        .codePoints()
        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
