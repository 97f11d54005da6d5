package jp.musubi.need;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds text that seems to identify a patient: numbers of patients or records, telephone numbers,
 * addresses of mail, dates of birth, a name with its honorific or age. It warns; a person decides.
 */
final class PersonalData {
  /** A passage that seems personal; open until somebody has looked at it. */
  record Warning(String field, String excerpt, boolean resolved) {
    Warning settled() {
      return new Warning(field, excerpt, true);
    }
  }

  private static final String DATE =
      "(?:(?:(?:19|20)\\d{2}|(?:大正|昭和|平成|令和|(?<![A-Za-z])[TSHR]\\.?) ?(?:\\d{1,2}|元))"
          + " ?[年/.-] ?\\d{1,2} ?[月/.-] ?\\d{1,2} ?日?)";
  private static final String ENGLISH_DATE =
      "(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}"
          + "|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}"
          + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4})";

  /** A number of at least four signs, a digit among them. */
  private static final String NUMBER = "(?=[A-Za-z-]*\\d)[\\dA-Za-z-]{4,}";

  /** Lines of companies that are free of charge or shared (0120, 0800, 0570) are nobody's own. */
  private static final String OWN_LINE = "(?<![\\d-])(?!0120|0800|0570)(?=(?:[-() ]*\\d){10,11}";

  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile(
              "(?:患者|診察券|カルテ|病歴|受診者|被保険者証?|保険証|介護保険) ?"
                  + "(?:ID|番号|No\\.?|NO\\.?|ナンバー) ?[:はが]? ?"
                  + NUMBER),
          Pattern.compile("(?<![A-Za-z])ID ?[:は]? ?\\d{5,}"),
          Pattern.compile(
              "\\b(?:MRN|(?:patient|chart|medical record) (?:id|no\\.?|number))(?: is)? ?[:#]? ?"
                  + NUMBER,
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("マイナンバー.{0,5}?\\d{4}[ -]?\\d{4}[ -]?\\d{4}"),
          Pattern.compile(
              OWN_LINE
                  + "(?![\\d-]))(?:0\\d{1,4}[-(]\\d{1,4}[-)]|\\(0\\d{1,4}\\) ?\\d{1,4}-)\\d{3,4}"),
          Pattern.compile("(?<![\\d.-])0[5789]0\\d{8}(?![\\d-])"),
          Pattern.compile("\\+81[ -]?\\d{1,4}[ -]\\d{1,4}[ -]\\d{3,4}"),
          Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,63}"),
          Pattern.compile(DATE + " ?(?:生(?![産成育活物食検体地菌命理])|出生)"),
          Pattern.compile("生年月日 ?[:はが]? ?" + DATE),
          Pattern.compile(
              "\\b(?:dob|date of birth|born(?: on)?)\\b(?: is)? ?:? ?" + ENGLISH_DATE,
              Pattern.CASE_INSENSITIVE));

  private PersonalData() {}

  /** Warnings for these contents; passages somebody has already looked at stay settled. */
  static List<Warning> find(NeedContent content, List<Warning> earlier) {
    var found = new ArrayList<Warning>();
    NeedFields.of(content)
        .forEach(
            (field, text) -> {
              for (var excerpt : in(text)) {
                var fresh = new Warning(field, excerpt, false);
                found.add(earlier.contains(fresh.settled()) ? fresh.settled() : fresh);
              }
            });
    return List.copyOf(found);
  }

  /** Passages of a text that seem personal, as they are written; one for each kind of sign. */
  static Set<String> in(String text) {
    var folded = Folded.of(text);
    var places = new ArrayList<PersonNames.Place>();
    for (var sign : SIGNS) {
      var match = sign.matcher(folded);
      if (match.find()) {
        var place = new PersonNames.Place(match.start(), match.end());
        if (places.stream().noneMatch(known -> known.holds(place))) {
          places.add(place);
        }
      }
    }
    PersonNames.in(folded).ifPresent(places::add);
    return places.stream()
        .map(place -> text.substring(place.start(), place.end()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
