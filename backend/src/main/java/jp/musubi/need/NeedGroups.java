package jp.musubi.need;

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

  private NeedGroups() {}
}
