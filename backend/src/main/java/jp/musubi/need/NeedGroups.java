package jp.musubi.need;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.Disclosure;
import jp.musubi.identity.Level;

/** The groups of fields that carry a level of their own, and the levels they start with. */
final class NeedGroups {
  static final String TITLE = "title";
  static final String SUMMARY = "summary";
  static final String DEPARTMENT = "department";
  static final String PROBLEM = "problem";
  static final String SETTING = "setting";
  static final String ORGANIZATION = "organization";
  static final String PERSON = "person";
  static final String MECHANISM = "mechanism";

  static final Disclosure DEFAULT =
      new Disclosure(
          Map.of(
              TITLE, Level.PUBLIC,
              SUMMARY, Level.PUBLIC,
              DEPARTMENT, Level.PUBLIC,
              PROBLEM, Level.MEMBERS,
              SETTING, Level.MEMBERS,
              ORGANIZATION, Level.COUNTERPART,
              PERSON, Level.COUNTERPART,
              MECHANISM, Level.NDA));

  /** Groups whose texts are read for matching. */
  private static final List<String> READ =
      List.of(TITLE, SUMMARY, DEPARTMENT, PROBLEM, SETTING, MECHANISM);

  private NeedGroups() {}

  /**
   * The level of what people said of a reading: that of the most confidential text it may come
   * from, whether there is such a text or not, so that its absence is not told either.
   */
  static Level readingLevel(Disclosure levels) {
    return READ.stream().map(levels::level).max(Comparator.naturalOrder()).orElseThrow();
  }
}
