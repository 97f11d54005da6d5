package jp.musubi.seed;

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

  private SeedGroups() {}
}
