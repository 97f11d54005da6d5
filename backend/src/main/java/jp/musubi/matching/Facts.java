package jp.musubi.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.matching.Detail.Arg;
import org.jspecify.annotations.Nullable;

/** The factors read from coded fields. Each gives 0 and says so where a side is not known. */
final class Facts {

  /**
   * Certificates that show a quality system for medical devices (codes of {@code certificates}).
   */
  private static final String MEDICAL_QUALITY_SYSTEM = "iso-13485";

  private Facts() {}

  static Reading field(Demand demand, Supply supply) {
    var department = common(demand.department(), supply.fieldsOfUse());
    var place = common(demand.place(), supply.places());
    if (!department && !place) {
      boolean known =
          demand.department() != null && !supply.fieldsOfUse().isEmpty()
              || demand.place() != null && !supply.places().isEmpty();
      return known ? Reading.of(0, "field.different") : Reading.unknown(Factor.Name.FIELD);
    }
    var departments = codes("departments", department ? demand.department() : null);
    var places = codes("places", place ? demand.place() : null);
    if (department && place) {
      return Reading.of(1, "field.both", departments, places);
    }
    return department
        ? Reading.of(0.7, "field.department", departments)
        : Reading.of(0.5, "field.place", places);
  }

  static Reading technique(Demand demand, Supply supply) {
    var processes = both(demand.processes(), supply.processes());
    var materials = both(demand.materials(), supply.materials());
    int asked = demand.processes().size() + demand.materials().size();
    int offered = supply.processes().size() + supply.materials().size();
    if (asked == 0 || offered == 0) {
      return Reading.unknown(Factor.Name.TECHNIQUE);
    }
    int met = processes.size() + materials.size();
    if (met == 0) {
      return Reading.of(0, "technique.different");
    }
    return Reading.of(
        (double) met / asked,
        "technique.common",
        Arg.codes("processes", processes),
        Arg.codes("materials", materials));
  }

  /**
   * A need that must be met soon asks for proven technology; about half a year goes by for each
   * level that is missing to 9, by which a level that fits within the horizon counts fully.
   */
  static Reading maturity(Demand demand, Supply supply) {
    var trl = supply.trl();
    var horizon = demand.horizonMonths();
    if (trl == null) {
      return Reading.unknown(Factor.Name.MATURITY);
    }
    if (horizon == null) {
      return Reading.of(trl / 18.0, "maturity.horizonUnknown", Arg.text(trl));
    }
    int needed = (9 - trl) * 6;
    double value = needed <= horizon ? 1 : Math.max(0, 1 - (needed - horizon) / 24.0);
    var key = needed <= horizon ? "maturity.inTime" : "maturity.late";
    return Reading.of(value, key, Arg.text(trl), Arg.text(horizon));
  }

  static Reading medicalRecord(Supply supply) {
    boolean licensed = !supply.licences().isEmpty();
    boolean certified = supply.certificates().contains(MEDICAL_QUALITY_SYSTEM);
    if (!licensed && !certified) {
      return Reading.unknown(Factor.Name.MEDICAL_RECORD);
    }
    var licences =
        Arg.codes("licence-kinds", supply.licences().stream().map(LicenceKind::name).toList());
    var certificate = codes("certificates", certified ? MEDICAL_QUALITY_SYSTEM : null);
    if (licensed && certified) {
      return Reading.of(1, "medicalRecord.both", licences, certificate);
    }
    return licensed
        ? Reading.of(0.6, "medicalRecord.licensed", licences)
        : Reading.of(0.6, "medicalRecord.certified", certificate);
  }

  /** Nearness to where the partner is wished for, or else to where the need arose. */
  static Reading proximity(Demand demand, Supply supply) {
    var there = supply.location();
    var here = demand.location();
    var prefecture =
        demand.region() != null ? demand.region() : here == null ? null : here.prefecture();
    if (there == null || prefecture == null) {
      return Reading.unknown(Factor.Name.PROXIMITY);
    }
    var where = codes("prefectures", there.prefecture());
    if (here != null
        && here.municipality() != null
        && here.municipality().equals(there.municipality())
        && prefecture.equals(here.prefecture())) {
      return Reading.of(
          1, "proximity.sameMunicipality", codes("municipalities", here.municipality()));
    }
    if (prefecture.equals(there.prefecture())) {
      return Reading.of(0.8, "proximity.samePrefecture", where);
    }
    return Prefectures.border(prefecture, there.prefecture())
        ? Reading.of(0.4, "proximity.neighbour", where)
        : Reading.of(0, "proximity.far", where);
  }

  /** What the seed's owner looks for: a role that is free, a region it serves, a site's help. */
  static Reading reciprocity(Demand demand, Supply supply) {
    boolean role = supply.role() != null && demand.roles().contains(supply.role());
    var prefecture = demand.location() != null ? demand.location().prefecture() : demand.region();
    boolean region = common(prefecture, supply.regionsServed());
    boolean site = !demand.contributions().isEmpty() && wantsSite(supply.cooperation());
    double value = (role ? 0.5 : 0) + (region ? 0.25 : 0) + (site ? 0.25 : 0);
    if (value > 0) {
      return Reading.of(
          value,
          "reciprocity.wanted",
          codes("team-roles", role ? String.valueOf(supply.role()) : null),
          codes("prefectures", region ? prefecture : null),
          site ? Arg.codes("contributions", demand.contributions()) : codes("contributions", null));
    }
    boolean known = supply.role() != null && !demand.roles().isEmpty();
    return known ? Reading.of(0, "reciprocity.none") : Reading.unknown(Factor.Name.RECIPROCITY);
  }

  /** Share of earlier offers answered in time, drawn towards one half while there are few. */
  static Reading responsiveness(Supply supply) {
    var record = supply.responsiveness();
    if (record == null || record.asked() == 0) {
      return Reading.unknown(Factor.Name.RESPONSIVENESS);
    }
    double value = (record.answeredInTime() + 1.0) / (record.asked() + 2.0);
    return Reading.of(
        value,
        "responsiveness.record",
        Arg.text(record.asked()),
        Arg.text(record.answeredInTime()));
  }

  private static boolean wantsSite(Set<String> cooperation) {
    return cooperation.contains("FIELD") || cooperation.contains("JOINT_DEVELOPMENT");
  }

  private static boolean common(@Nullable String code, Set<String> codes) {
    return code != null && codes.contains(code);
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    var both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static Arg codes(String vocabulary, @Nullable String code) {
    return Arg.codes(vocabulary, code == null ? List.of() : List.of(code));
  }
}
