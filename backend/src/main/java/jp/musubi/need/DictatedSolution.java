package jp.musubi.need;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notices a need that already says what is to be made and not what is hard: a product or technology
 * stands there as the wish, and no trouble is told in title, summary, problem or present practice.
 */
final class DictatedSolution {
  private static final List<String> IN_ORDER =
      List.of(NeedFields.TITLE, NeedFields.PROBLEM, NeedFields.SUMMARY, NeedFields.OUTCOME);
  private static final List<String> TOLD =
      List.of(
          NeedFields.TITLE, NeedFields.SUMMARY, NeedFields.PROBLEM, NeedFields.PRESENT_PRACTICE);

  /** Names of things that are bought or built; the bridge's technologies come beside them. */
  private static final Pattern THING =
      Pattern.compile(
          "(?:アプリ(?:ケーション)?|システム|ソフト(?:ウェア|ウエア)?|プログラム|ツール|ロボット|ドローン|センサー?|カメラ|マイク|スピーカー"
              + "|モニター?|ディスプレイ|タブレット|スマホ|スマートフォン|スマートウォッチ|スマートグラス|ウェアラブル|端末|パソコン|サーバー?"
              + "|クラウド|データベース|ダッシュボード|ホームページ|サイト|チャットボット|AI|人工知能|IoT|VR|AR|メタバース|RFID|タグ|ビーコン"
              + "|GPS|QRコード|バーコード|プリンター?|装置|機器|器械|器具|機械|設備|デバイス|ユニット|キット|製品|商品|[機計器]|マット(?:レス)?"
              + "|クッション|ベッド|車椅子|車いす|リフト|カート|ワゴン|ラック|ケース|カバー|シート|バンド|ベルト|テープ|グローブ|手袋|マスク"
              + "|ゴーグル|ブザー|アラーム|ランプ|ライト|スイッチ|リモコン|バッテリー|ポンプ|カテーテル|チューブ)(?:など|等)?$",
          Pattern.CASE_INSENSITIVE);

  private static final String PARTICLE = "(?:を|の|が|で|に|も|を使った)?(?:新しく|新たに|早く|ぜひ|是非|病棟に|各病室に)?";

  /** Wishes for the thing itself: made, got, put somewhere, used. */
  private static final Pattern WISH =
      Pattern.compile(
          PARTICLE
              + "(?:(?:開発|製作|製造|作成|制作|試作|設計|導入|設置|実装|購入|提供|用意|配備|搭載|装着|活用|利用|使用|商品化|製品化|構築|整備)"
              + "(?:[をの]?(?:希望|要望|お願い|依頼|検討|求め|願)|し(?:たい|て(?:ほし|欲し|もら|いただ|頂|くだ|下さ|くれ))|$)"
              + "|(?:作|造|つく)(?:って(?:ほし|欲し|もら|いただ|くだ|下さ|くれ)|りたい|れないか)"
              + "|(?:取り?)?(?:付け|つけ|備え|入れ)(?:たい|て(?:ほし|欲し|もら|くだ|下さ))"
              + "|使(?:いたい|って(?:ほし|欲し|みたい))|買(?:いたい|って(?:ほし|欲し))"
              + "|(?:ほし|欲し)[いく]|があ(?:れば|ると|ったら)(?:よ|良|い|便利|助か|うれし|嬉し|$))");

  /** Wishes that also follow what somebody does (消毒が必要), and so count behind things alone. */
  private static final Pattern WEAK_WISH =
      Pattern.compile(PARTICLE + "(?:必要|求む|求めて|求めま|求める|希望|要望|募集|お願いし)");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:(?:we |i )?(?:want|need|would like|wish for|request|are looking for|looking for)"
              + "(?: (?:you|someone|somebody|a company))?"
              + "(?: to (?:have|get|use|develop|build|make|create|buy|install|introduce|attach|adopt))?"
              + "|(?:please )?(?:develop|build|make|create|design|install|introduce|adopt|buy"
              + "|development of|introduction of))"
              + " (?:us )?(?:an?|the|some|new|our own)? ?(?:[a-z0-9-]+ ){0,3}?"
              + "(?:apps?|applications?|software|systems?|programs?|tools?|robots?|drones?|sensors?|cameras?|AI"
              + "|tablets?|devices?|machines?|monitors?|dashboards?|databases?|websites?|chatbots?|tags?|RFID|beacons?"
              + "|wearables?|smart ?watch(?:es)?|3D printers?|equipment|gadgets?|mats?|carts?|alarms?|products?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 20;
  private static final int LONGEST_ENDING = 5;

  private final Set<String> technologies;

  /**
   * @param technologies names under which technologies are mentioned
   */
  DictatedSolution(Collection<String> technologies) {
    this.technologies =
        technologies.stream()
            .map(DictatedSolution::key)
            .filter(name -> name.length() >= SHORTEST_NAME && name.length() <= LONGEST_NAME)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String name) {
    return Folded.of(name).toLowerCase(Locale.ROOT);
  }

  Optional<NeedAdvice> in(Map<String, String> texts) {
    if (TOLD.stream().anyMatch(field -> Troubles.areToldIn(texts.getOrDefault(field, "")))) {
      return Optional.empty();
    }
    return IN_ORDER.stream()
        .flatMap(field -> wish(texts.getOrDefault(field, "")).map(w -> advice(field, w)).stream())
        .findFirst();
  }

  private static NeedAdvice advice(String field, String excerpt) {
    return new NeedAdvice(NeedAdvice.Kind.SOLUTION_DICTATED, field, excerpt, List.of());
  }

  private Optional<String> wish(String text) {
    var folded = Folded.of(text);
    for (var pattern : List.of(WISH, WEAK_WISH)) {
      var match = pattern.matcher(folded);
      while (match.find()) {
        int start = thing(folded.substring(0, match.start()), pattern == WISH);
        if (start >= 0) {
          return Optional.of(whole(text, start, match.end()));
        }
      }
    }
    var match = ENGLISH.matcher(folded);
    return match.find()
        ? Optional.of(text.substring(match.start(), match.end()).strip())
        : Optional.empty();
  }

  /** The words found with the rest of the compound before them and of the inflection behind. */
  private static String whole(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < LONGEST_NAME && isPartOfName(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < LONGEST_ENDING && isHiragana(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).strip();
  }

  private static boolean isPartOfName(char c) {
    return Character.isIdeographic(c) || c >= 'ァ' && c <= 'ー';
  }

  private static boolean isHiragana(char c) {
    return c >= 'ぁ' && c <= 'ゖ';
  }

  /** Where the thing begins that stands at the end of this text; -1 if none does. */
  private int thing(String before, boolean names) {
    var thing = THING.matcher(before);
    if (thing.find()) {
      return thing.start();
    }
    var end = before.toLowerCase(Locale.ROOT);
    for (int length = Math.min(LONGEST_NAME, end.length()); length >= SHORTEST_NAME; length--) {
      int start = end.length() - length;
      if (names && technologies.contains(end.substring(start))) {
        return start;
      }
    }
    return -1;
  }
}
