package jp.musubi.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.need.NeedAdvice.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Says what a need lacks before somebody could act on it: for whom, where or when, what happens,
 * how often, how it is done now, what would be good. It counts wherever it is written.
 */
final class ThinNeed {
  /** One gap is asked for in triage; two leave nothing to act on, and so does no trouble at all. */
  private static final int TOO_MANY = 2;

  /** Words that fill a field and say nothing. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?:特に?|とくに)?(?:なし|無し|ない|ありません)|未定|不明|不詳|検討中|同上|後で|あとで|その他|いろいろ|色々|様々|さまざま|よろしくお願いします"
              + "|(?:大変|不便|不安|困難|面倒)(?:です|だ|である)?|困って(?:い)?(?:る|ます)|困る|困り(?:ごと|事)?|なんとかし(?:たい|てほしい)"
              + "|(?:業務|作業)?(?:改善|効率化|向上|軽減)(?:し?たい|する)?|よくなる|良くなる|よくしたい|良くしたい|楽になる|便利になる"
              + "|(?:全員|みんな|皆|誰でも|だれでも|全て|すべて)|n/?a|none|nothing|tbd|unknown|test(?:ing)?|テスト|various|everything|everyone"
              + "|improve(?:ment)?|better|it is (?:hard|difficult)|[\\p{P}\\p{S}\\d\\s]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHO =
      Pattern.compile(
          "患者|利用者|入居者|入所者|入院|高齢|お年寄り|小児|乳児|幼児|子ども|子供|こども|新生児|妊婦|産婦|褥婦|障害の?ある|障がい|認知症|看護師|ナース"
              + "|介護士|介護職|介護福祉士|職員|スタッフ|医師|ドクター|技師|技士|療法士|薬剤師|保健師|助産師|歯科衛生士|栄養士|家族|介助者|術者|外科医"
              + "|麻酔科医|隊員|ヘルパー|受付|事務員|を受ける方|している方|の方(?!法|向|が(?:よ|良))|の人"
              + "|\\b(?:patients?|residents?|nurses?|staff|carers?|caregivers?|doctors?|surgeons?|therapists?|pharmacists?"
              + "|child(?:ren)?|infants?|elderly|older (?:people|adults)|famil(?:y|ies)|technicians?|midwi(?:fe|ves)|people)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHERE_OR_WHEN =
      Pattern.compile(
          "病棟|病室|手術室|オペ室|ICU|NICU|集中治療|透析室|処置室|検査室|外来|診察室|待合|救急|在宅|自宅|訪問|施設|デイ|居室|食堂|浴室|トイレ"
              + "|廊下|ベッドサイド|ベッド上|薬局|調剤室|分娩室|リハビリ室|訓練室|院内|院外|夜間|夜勤|夜中|深夜|早朝|朝|昼|夕|食事中|食事の|入浴"
              + "|術[中後前]|手術[中後前]|移乗|移動[中時]|搬送|透析中|就寝|睡眠中|離床|排泄|体位変換|着替え|清拭|巡視|申し送り|退院|[\\p{IsHan}]{2}[時中後前]に|のとき|の時|ときに"
              + "|\\b(?:wards?|operating (?:room|theatre)|OR|ICU|clinic|outpatient|home|bedside|bed|bathroom|toilet|corridor"
              + "|emergency|pharmacy|lab|facility|night|morning|evening|shift|during|while|when(?:ever)?|after|before)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOW_OFTEN =
      Pattern.compile(
          "毎[日朝晩夜回週月年食]|(?:日|週|月|年|一日|1日|シフト|勤務)(?:に|あたり|当たり)?(?:約|およそ|平均)?\\d+|\\d+ ?(?:回|件|人|名|例|床|軒|度|割|%|台|本|枚|分|時間|倍)"
              + "|[一二三四五六七八九十数百]+(?:回|件|人|名|例|割|軒|床)|たびたび|度々|しばしば|頻繁|頻回|頻度|常に|いつも|ほぼ|ときどき|時々|時折|まれに|よく起こ"
              + "|\\b(?:daily|weekly|monthly|every|each (?:day|week|month|shift|time|patient)|(?:once|twice)|often|always|sometimes"
              + "|frequent(?:ly)?|rarely|per (?:day|week|month|year|shift)|\\d+ (?:times|patients|cases|beds|minutes|hours"
              + "|people|residents|percent)|a (?:day|week|month|year))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PRESENT_WAY =
      Pattern.compile(
          "今は|いまは|現在|現状|これまで|従来|ふだん|普段|通常は|今のところ|目視|手作業|手で|手書き|で代用|で対応|ことで対応|(?<!困っ)てい(?:る|ます)(?:が|ので|ため)"
              + "|\\b(?:currently|at present|at the moment|today,? we|now,? we|we (?:now|currently|usually)|by hand|manually"
              + "|so far|until now|as it is)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHAT_WOULD_BE_GOOD =
      Pattern.compile(
          "たい(?:。|です|と|$|ので)|ようにな|ように(?:する|した)|なれば|できれば|できると|防ぐ|防ぎ|防げ|減ら[すし]|減る|なくす|なくな[るれ]|無くす|済む|すむ|ずに(?:すむ|済む)"
              + "|ほしい|欲しい|\\b(?:so that|in order to|we want|want to|would like|would help|should|prevent|reduce|avoid|without)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST = 4;

  /**
   * Something does something: a particle with words before and behind it, or five English words.
   */
  private static final Pattern SENTENCE =
      Pattern.compile("[^。、\\s]{2,}[がをにでと][^。]{3,}|(?:[A-Za-z'-]+,? ){4,}[A-Za-z'-]+");

  private ThinNeed() {}

  static Optional<NeedAdvice> in(NeedContent content) {
    var missing = missing(content);
    return missing.size() >= TOO_MANY || missing.contains(Missing.WHAT_HAPPENS)
        ? Optional.of(new NeedAdvice(NeedAdvice.Kind.TOO_THIN, null, null, missing))
        : Optional.empty();
  }

  /** What is said nowhere, in the order of asking. */
  static List<Missing> missing(NeedContent content) {
    var texts = NeedFields.of(content);
    var whole = String.join("\n", texts.values());
    var missing = new ArrayList<Missing>();
    add(missing, Missing.WHO, says(texts, NeedFields.POPULATION, 2) || stands(WHO, whole));
    add(missing, Missing.WHERE_OR_WHEN, content.place() != null || stands(WHERE_OR_WHEN, whole));
    add(missing, Missing.WHAT_HAPPENS, tellsWhatHappens(texts));
    add(
        missing,
        Missing.HOW_OFTEN,
        says(texts, NeedFields.FREQUENCY, 2) || stands(HOW_OFTEN, whole));
    add(
        missing,
        Missing.PRESENT_WAY,
        says(texts, NeedFields.PRESENT_PRACTICE, SHORTEST) || stands(PRESENT_WAY, whole));
    add(
        missing,
        Missing.WHAT_WOULD_BE_GOOD,
        says(texts, NeedFields.OUTCOME, SHORTEST) || stands(WHAT_WOULD_BE_GOOD, whole));
    return missing;
  }

  /** A problem in its own field; a sentence of some length elsewhere; or a title with a trouble. */
  private static boolean tellsWhatHappens(Map<String, String> texts) {
    return says(texts, NeedFields.PROBLEM, SHORTEST)
        || isSentence(texts.getOrDefault(NeedFields.SUMMARY, ""))
        || isSentence(texts.getOrDefault(NeedFields.PRESENT_PRACTICE, ""))
        || says(texts, NeedFields.TITLE, 3 * SHORTEST)
            && Troubles.areToldIn(texts.getOrDefault(NeedFields.TITLE, ""));
  }

  private static boolean isSentence(String text) {
    return SENTENCE.matcher(text).find();
  }

  private static void add(List<Missing> missing, Missing part, boolean said) {
    if (!said) {
      missing.add(part);
    }
  }

  private static boolean says(Map<String, String> texts, String field, int least) {
    return says(texts.get(field), least);
  }

  private static boolean says(@Nullable String text, int least) {
    if (text == null) {
      return false;
    }
    var bare = text.strip().replaceAll("[。．.!！]+$", "");
    return bare.codePointCount(0, bare.length()) >= least && !EMPTY.matcher(bare).matches();
  }

  private static boolean stands(Pattern sign, String whole) {
    return sign.matcher(Folded.of(whole)).find();
  }
}
