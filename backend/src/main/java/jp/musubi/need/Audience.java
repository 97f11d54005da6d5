package jp.musubi.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.identity.Disclosure;
import jp.musubi.identity.Level;
import jp.musubi.shared.DomainException.Fault;

/** What an author should think of before others read a need. */
final class Audience {
  /**
   * Fewer sites than this in one municipality, and a department tells which of them it is: the
   * usual smallest cell of published health statistics.
   */
  private static final int SMALLEST_CELL = 3;

  private Audience() {}

  /**
   * @param sites of care registered in the municipality of the one that wrote it, where that is
   *     known: readers would have to look for it among these
   */
  static List<Fault> warnings(NeedContent content, Disclosure levels, Optional<Long> sites) {
    var warnings = new ArrayList<Fault>();
    if (tellsTheSite(content, levels, sites)) {
      warnings.add(
          new Fault(
              "disclosure." + NeedGroups.DEPARTMENT,
              "small-cell",
              Map.of("sites", sites.orElseThrow())));
    }
    if (content.unpublishedData() != null
        && levels.level(NeedGroups.MECHANISM).isAtMost(Level.MEMBERS)) {
      warnings.add(Fault.of("disclosure." + NeedGroups.MECHANISM, "unpublished"));
    }
    return warnings;
  }

  /** Whether somebody who is not told the site reads the department, and can tell it by that. */
  private static boolean tellsTheSite(
      NeedContent content, Disclosure levels, Optional<Long> sites) {
    var site = levels.level(NeedGroups.ORGANIZATION);
    return content.department() != null
        && !site.isAtMost(levels.level(NeedGroups.DEPARTMENT))
        && sites.filter(number -> number < SMALLEST_CELL).isPresent();
  }
}
