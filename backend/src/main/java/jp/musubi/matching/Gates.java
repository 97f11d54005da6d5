package jp.musubi.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.matching.Detail.Arg;
import jp.musubi.matching.Gate.Name;
import org.jspecify.annotations.Nullable;

/** The conditions, each on its own; what is not known never counts as met. */
final class Gates {
  private Gates() {}

  static List<Gate> of(Demand demand, Supply supply) {
    return List.of(
        availability(demand, supply),
        ownOrganization(demand, supply),
        licence(demand, supply),
        certificates(demand, supply),
        region(demand, supply),
        conflict(demand, supply));
  }

  static Gate availability(Demand demand, Supply supply) {
    if (!demand.open()) {
      return failed(Name.AVAILABILITY, "needClosed");
    }
    return supply.open()
        ? passed(Name.AVAILABILITY, "open")
        : failed(Name.AVAILABILITY, "seedClosed");
  }

  static Gate ownOrganization(Demand demand, Supply supply) {
    var owner = demand.organizationId();
    if (owner == null || supply.organizationId() == null) {
      return passed(Name.OWN_ORGANIZATION, "unknown");
    }
    return owner.equals(supply.organizationId())
        ? failed(Name.OWN_ORGANIZATION, "same")
        : passed(Name.OWN_ORGANIZATION, "different");
  }

  /** Who places a device on the market needs the 製造販売業許可 for its class (薬機法 23条の2). */
  static Gate licence(Demand demand, Supply supply) {
    return supply.role() == TeamRole.MAH && demand.deviceClass() == null
        ? passed(Name.LICENCE, "classUndecided")
        : licence(demand, supply, supply.role());
  }

  /** As {@link #licence(Demand, Supply)}, of a role in a team, whatever the seed is offered as. */
  static Gate licence(Demand demand, Supply supply, @Nullable TeamRole role) {
    if (role != TeamRole.MAH) {
      return passed(Name.LICENCE, "notAsked");
    }
    var deviceClass = demand.deviceClass();
    if (deviceClass == null) {
      // Which licence is needed is open; that one is needed is not.
      return supply.licences().stream().anyMatch(LicenceKind::markets)
          ? passed(Name.LICENCE, "classUndecided")
          : failed(Name.LICENCE, "noneAtAll");
    }
    var asked = Arg.text("class", deviceClass);
    var covering = supply.licences().stream().filter(held -> held.covers(deviceClass)).sorted();
    return covering
        .findFirst()
        .map(held -> passed(Name.LICENCE, "covered", licenceKind(held), asked))
        .orElseGet(
            () ->
                supply.licences().isEmpty()
                    ? failed(Name.LICENCE, "none", asked)
                    : failed(Name.LICENCE, "notCovered", asked));
  }

  /** A financier is not asked for the certificates of a maker. */
  static Gate certificates(Demand demand, Supply supply) {
    if (demand.certificates().isEmpty() || supply.role() == TeamRole.FUNDING) {
      return passed(Name.CERTIFICATES, "notAsked");
    }
    var missing = new TreeSet<>(demand.certificates());
    missing.removeAll(supply.certificates());
    return missing.isEmpty()
        ? passed(
            Name.CERTIFICATES,
            "held",
            Arg.codes("certificates", "certificates", demand.certificates()))
        : failed(Name.CERTIFICATES, "missing", Arg.codes("certificates", "certificates", missing));
  }

  static Gate region(Demand demand, Supply supply) {
    var region = demand.region();
    if (!demand.regionMust() || region == null) {
      return passed(Name.REGION, "notAsked");
    }
    var asked = Arg.code("region", "prefectures", region);
    var location = supply.location();
    if (location != null && location.prefecture().equals(region)) {
      return passed(Name.REGION, "inside", asked);
    }
    if (supply.regionsServed().contains(region)) {
      return passed(Name.REGION, "served", asked);
    }
    return failed(Name.REGION, location == null ? "unknown" : "outside", asked);
  }

  static Gate conflict(Demand demand, Supply supply) {
    return names(demand.conflicts(), supply.organizationId())
            || names(supply.conflicts(), demand.organizationId())
        ? failed(Name.CONFLICT, "open")
        : passed(Name.CONFLICT, "none");
  }

  private static boolean names(Set<String> conflicts, @Nullable String organization) {
    return organization != null && conflicts.contains(organization);
  }

  private static Arg licenceKind(LicenceKind kind) {
    return Arg.code("licence", "licence-kinds", kind.name());
  }

  private static Gate passed(Name name, String reason, Arg... args) {
    return new Gate(name, true, Detail.of("gate." + name.code() + "." + reason, args));
  }

  private static Gate failed(Name name, String reason, Arg... args) {
    return new Gate(name, false, Detail.of("gate." + name.code() + "." + reason, args));
  }
}
