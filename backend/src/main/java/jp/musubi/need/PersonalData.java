package jp.musubi.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds text that seems to identify a patient: numbers of patients or records, telephone numbers,
 * addresses of mail, dates of birth, a name with its honorific. It warns; a person decides.
 */
final class PersonalData {
  /** A passage that seems personal; open until somebody has looked at it. */
  record Warning(String field, String excerpt, boolean resolved) {
    Warning settled() {
      return new Warning(field, excerpt, true);
    }
  }

  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile(
              "(?:患者|診察券|カルテ|病歴)\\s*(?:ID|番号|No\\.?)\\s*[:\uff1a]?\\s*[\\p{Nd}A-Za-z-]{4,}"),
          Pattern.compile("\\b0\\d{1,4}[-(]\\d{1,4}[-)]\\d{3,4}\\b"),
          Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,63}"),
          Pattern.compile(
              "(?:(?:19|20)\\d{2}|(?:大正|昭和|平成|令和)\\d{1,2})[年/.-]\\s?\\d{1,2}[月/.-]\\s?\\d{1,2}日?\\s?(?:生|出生)"),
          Pattern.compile(
              "(?<!\\p{IsHan})(?!利用者|患者|入所者|入居者|家族)\\p{IsHan}{2,4}[ \u3000]?\\p{IsHan}{1,3}(?:(?<![同多仕模有異一])様|氏)(?!\\p{IsHan})"));

  private PersonalData() {}

  /** Warnings for these contents; passages somebody has already looked at stay settled. */
  static List<Warning> find(NeedContent content, List<Warning> earlier) {
    var found = new ArrayList<Warning>();
    texts(content)
        .forEach(
            (field, text) -> {
              for (var sign : SIGNS) {
                var match = sign.matcher(text);
                if (match.find()) {
                  var fresh = new Warning(field, match.group(), false);
                  found.add(earlier.contains(fresh.settled()) ? fresh.settled() : fresh);
                }
              }
            });
    return List.copyOf(found);
  }

  private static Map<String, String> texts(NeedContent content) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("title", content.title());
    texts.put("summary", content.summary());
    if (content.statement() != null) {
      texts.put("statement.problem", content.statement().problem());
      texts.put("statement.population", content.statement().population());
      texts.put("statement.outcome", content.statement().outcome());
    }
    texts.put("presentPractice", content.presentPractice());
    texts.put("existingProducts", content.existingProducts());
    texts.put("mustHaves", String.join("\n", content.mustHaves()));
    texts.put("notOfInterest", content.notOfInterest());
    texts.put("user", content.user());
    texts.put("frequency", content.frequency());
    texts.put("frequencySource", content.frequencySource());
    texts.put("marketEvidence", content.marketEvidence());
    texts.put("unpublishedData", content.unpublishedData());
    texts.values().removeIf(Objects::isNull);
    return texts;
  }
}
