package jp.musubi.need;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what seems to be a person's name: a family name with an honorific or an age, or what is
 * addressed like a name beside another sign of one person. Roles (患者さん, 看護師さん) are no names.
 */
final class PersonNames {
  /** Where a name stands in the text looked through. */
  record Place(int start, int end) {
    boolean holds(Place other) {
      return start <= other.start && other.end <= end;
    }
  }

  private static final String HAN = "[\\p{IsHan}々]";
  private static final String KATAKANA = "[ァ-ヺーｦ-ﾟ]";
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?<name>"
              + (HAN + "{1,7}(?:[ ・]" + HAN + "{1,3})?")
              + ("|" + KATAKANA + "{2,10}(?:[ ・]" + KATAKANA + "{2,8})?")
              + "|[ぁ-ん]{2,12}|(?<![A-Za-z])[A-Z](?:[.・] ?[A-Z])?\\.?)"
              + " ?(?<honorific>様|さま|さん|ちゃん|くん|君|殿|氏)(?!\\p{IsHan})");
  private static final Pattern WITH_AGE =
      Pattern.compile("(?<name>" + HAN + "{2,5}(?: " + HAN + "{1,3})?)[ (、,]{0,2}\\d{1,3} ?[歳才]");
  private static final Pattern LABELLED =
      Pattern.compile("(?:氏名|患者名|お名前)[:は ]{1,3}(?<name>" + HAN + "{2,6})");
  private static final Pattern TITLED =
      Pattern.compile("(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss)\\b\\.? ?[A-Z][a-z]+(?: [A-Z][a-z]+)?");
  private static final Pattern ENGLISH_WITH_AGE =
      Pattern.compile(
          "\\b[A-Z][a-z]+ [A-Z][a-z]+,? \\(?(?:aged? )?\\d{1,3}(?:[ -]years?[ -]old|"
              + " ?y/?o\\b|\\)| ?歳)");

  private static final String AGE = "\\d{1,3} ?[歳才]|[一二三四五六七八九十]{1,3} ?[歳才]";

  /** Another sign of one person beside the name: age, room, day of birth, number. */
  private static final Pattern ONE_PERSON =
      Pattern.compile(
          AGE
              + "|\\d{2,4} ?号(?:室|床)|生年月日|[月/.-]\\d{1,2}日? ?生"
              + "|(?:ID|番号) ?[:は]? ?\\d{4,}|0\\d{1,4}-\\d{1,4}-\\d{3,4}");

  private static final int BESIDE = 16;

  /** What somebody does, or whom they work for; also behind a family name (田中医師). */
  private static final Pattern WORKS =
      Pattern.compile(
          ".*(?:[者師員医長社屋店院局課部科署室所会組班業団隊係]|療法士|栄養士|介護士|福祉士|技士|救命士|保育士|患者|利用|担当|関係|各位"
              + "|電機|電器|製作|製薬|産業|商事|化学|器械|医療|介護|福祉|看護|薬剤|営業|事務|受付|技術|学生|先生|教授|助手|助産|保健"
              + "|職種|歯科|外科|内科|病棟|外来|大学|銀行|工業)");

  private static final Pattern WORKS_IN_KATAKANA =
      Pattern.compile(
          ".*(?:ナース|スタッフ|メーカー|ヘルパー|ドクター|マネ|ユーザー|リーダー|パート|ベンダー|ボランティア|マネージャー"
              + "|エンジニア|メディカル|ディーラー|オペレーター|クリニック|センター|シニア|ママ|パパ|テクニシャン)");
  private static final Pattern KIN =
      Pattern.compile(
          ".*(?:家族|息子|母親|父親|両親|主人|旦那|本人|夫婦|女性|男性|親子|女子|男子)"
              + "|[客主親父母兄姉弟妹娘孫嫁婿子奥嬢夫妻皆方爺婆先]|祖父|祖母|叔父|伯父|叔母|伯母");

  /** 同様, 仕様, 模様 and the like are words of their own. */
  private static final String BEFORE_SAMA = "同多仕模有異一各何王神皆今左逆";

  private static final String BEFORE_SHI = "両各同摂華";

  private PersonNames() {}

  static Optional<Place> in(String folded) {
    var addressed = ADDRESSED.matcher(folded);
    while (addressed.find()) {
      if (isName(addressed, folded)) {
        return Optional.of(new Place(addressed.start(), addressed.end()));
      }
    }
    return known(WITH_AGE.matcher(folded))
        .or(() -> known(LABELLED.matcher(folded)))
        .or(() -> first(TITLED.matcher(folded)))
        .or(() -> first(ENGLISH_WITH_AGE.matcher(folded)));
  }

  private static boolean isName(Matcher addressed, String folded) {
    var name = addressed.group("name").replaceAll("[ ・]", "");
    var honorific = addressed.group("honorific");
    char last = name.charAt(name.length() - 1);
    if (honorific.equals("様") && BEFORE_SAMA.indexOf(last) >= 0
        || honorific.equals("氏") && BEFORE_SHI.indexOf(last) >= 0) {
      return false;
    }
    if (FamilyNames.stand(name)) {
      return !works(afterFamilyName(name));
    }
    if (works(name)
        || KIN.matcher(name).matches()
        || Character.UnicodeScript.of(last) == Character.UnicodeScript.HIRAGANA) {
      return false;
    }
    boolean formal = honorific.equals("様") || honorific.equals("氏");
    boolean whole = Character.isIdeographic(last) && name.length() >= 3 && name.length() <= 6;
    return formal && whole || isOnePerson(addressed, folded);
  }

  private static String afterFamilyName(String name) {
    return name.length() > 2 ? name.substring(2) : "";
  }

  private static boolean works(String name) {
    return WORKS.matcher(name).matches() || WORKS_IN_KATAKANA.matcher(name).matches();
  }

  /** Initials and an age are how a case is told without its name; a room tells more. */
  private static boolean isOnePerson(Matcher name, String folded) {
    var before = folded.substring(Math.max(0, name.start() - BESIDE), name.start());
    var after = folded.substring(name.end(), Math.min(folded.length(), name.end() + BESIDE));
    if (name.group("name").charAt(0) <= 'Z') {
      before = before.replaceAll(AGE, "");
      after = after.replaceAll(AGE, "");
    }
    return ONE_PERSON.matcher(before).find() || ONE_PERSON.matcher(after).find();
  }

  private static Optional<Place> known(Matcher named) {
    while (named.find()) {
      var name = named.group("name").replace(" ", "");
      if (FamilyNames.stand(name) && !works(afterFamilyName(name))) {
        return Optional.of(new Place(named.start(), named.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> first(Matcher match) {
    return match.find() ? Optional.of(new Place(match.start(), match.end())) : Optional.empty();
  }
}
