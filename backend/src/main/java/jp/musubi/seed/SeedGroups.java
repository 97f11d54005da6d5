package jp.musubi.seed;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.Disclosure;
import jp.musubi.identity.Level;

/** The groups of fields that carry a level of their own, and the levels they start with. */
final class SeedGroups {
  static final String TITLE = "title";
  static final String SUMMARY = "summary";
  static final String CAPABILITIES = "capabilities";
  static final String ORGANIZATION = "organization";
  static final String ADVANTAGE = "advantage";
  static final String IPR = "ipr";
  static final String INVENTORS = "inventors";
  static final String PRINCIPLE = "principle";

  static final Disclosure DEFAULT =
      new Disclosure(
          Map.of(
              TITLE, Level.PUBLIC,
              SUMMARY, Level.PUBLIC,
              CAPABILITIES, Level.PUBLIC,
              ORGANIZATION, Level.PUBLIC,
              ADVANTAGE, Level.MEMBERS,
              IPR, Level.MEMBERS,
              INVENTORS, Level.COUNTERPART,
              PRINCIPLE, Level.NDA));

  /** Groups whose texts are read for matching. */
  private static final List<String> READ =
      List.of(TITLE, SUMMARY, CAPABILITIES, ADVANTAGE, PRINCIPLE);

  private SeedGroups() {}

  /**
   * The level of what people said of a reading: that of the most confidential text it may come
   * from, whether there is such a text or not, so that its absence is not told either.
   */
  static Level readingLevel(Disclosure levels) {
    return READ.stream().map(levels::level).max(Comparator.naturalOrder()).orElseThrow();
  }
}
