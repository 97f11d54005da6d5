package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.musubi.matching.Detail.Arg;

/** Which roles a need has to have filled before it becomes a product, and why. */
public final class TeamRoles {

  /** A role and what requires it; at least one reason. */
  public record Required(TeamRole role, List<Detail> reasons) {
    public Required {
      reasons = List.copyOf(reasons);
    }
  }

  private TeamRoles() {}

  /**
   * What the device class (薬機法) and the site's wishes require. A class that is undecided requires
   * nothing by itself: it may turn out not to be a medical device.
   *
   * @param added roles that somebody wants to fill in any case
   */
  public static List<Required> of(Demand demand, Collection<TeamRole> added) {
    var wanted = Set.copyOf(added);
    var required = new ArrayList<Required>();
    for (var role : TeamRole.values()) {
      var reasons = new ArrayList<Detail>();
      var deviceClass = demand.deviceClass();
      if (deviceClass != null) {
        reasons.addAll(byClass(role, deviceClass));
      }
      if (demand.roles().contains(role)) {
        reasons.add(Detail.of("team.role.wished"));
      }
      if (reasons.isEmpty() && wanted.contains(role)) {
        reasons.add(Detail.of("team.role.added"));
      }
      if (!reasons.isEmpty()) {
        required.add(new Required(role, reasons));
      }
    }
    return List.copyOf(required);
  }

  private static List<Detail> byClass(TeamRole role, DeviceClass deviceClass) {
    var asked = Arg.text("class", deviceClass);
    return switch (role) {
      // 薬機法 23条の2: 製造販売業の許可, 第一種 for III and IV, 第二種 for II, 第三種 for I.
      case MAH ->
          List.of(
              Detail.of(
                  "team.role.licence",
                  asked,
                  Arg.codes(
                      "licences",
                      "licence-kinds",
                      Arrays.stream(LicenceKind.values())
                          .filter(kind -> kind.covers(deviceClass))
                          .map(Enum::name)
                          .toList())));
      // 23条の2の3: who makes it is registered as a manufacturer.
      case MAKER -> List.of(Detail.of("team.role.making", asked));
      // 23条の2の5 (承認), 23条の2の23 (認証): decided on test results. Class I is only notified.
      case TEST ->
          deviceClass == DeviceClass.I ? List.of() : List.of(Detail.of("team.role.testing", asked));
      default -> List.of();
    };
  }
}
