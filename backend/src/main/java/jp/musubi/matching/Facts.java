package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.matching.Detail.Arg;
import org.jspecify.annotations.Nullable;

/** The factors read from coded fields. Each gives 0 and says so where a side is not known. */
final class Facts {

  /** The certificate of a quality system for medical devices, in {@code certificates}. */
  private static final String MEDICAL_QUALITY_SYSTEM = "iso-13485";

  /**
   * A level of TRL taken to need about half a year, and a delay of two years to count for nothing.
   */
  private static final int MONTHS_A_LEVEL = 6;

  private static final double LATEST_MONTHS = 24;

  private Facts() {}

  static Reading field(Demand demand, Supply supply) {
    var department = demand.department();
    var place = demand.place();
    var sameDepartment = department != null && supply.fieldsOfUse().contains(department);
    var samePlace = place != null && supply.places().contains(place);
    if (department != null && place != null && sameDepartment && samePlace) {
      return Reading.of(
          1,
          "field.both",
          Arg.code("department", "departments", department),
          Arg.code("place", "places", place));
    }
    if (department != null && sameDepartment) {
      return Reading.of(0.7, "field.department", Arg.code("department", "departments", department));
    }
    if (place != null && samePlace) {
      return Reading.of(0.5, "field.place", Arg.code("place", "places", place));
    }
    boolean known =
        department != null && !supply.fieldsOfUse().isEmpty()
            || place != null && !supply.places().isEmpty();
    return known ? Reading.of(0, "field.different") : Reading.unknown(Factor.Name.FIELD);
  }

  static Reading technique(Demand demand, Supply supply) {
    int asked = demand.processes().size() + demand.materials().size();
    int offered = supply.processes().size() + supply.materials().size();
    if (asked == 0 || offered == 0) {
      return Reading.unknown(Factor.Name.TECHNIQUE);
    }
    var processes = both(demand.processes(), supply.processes());
    var materials = both(demand.materials(), supply.materials());
    double value = (double) (processes.size() + materials.size()) / asked;
    var byProcess = Arg.codes("processes", "processes", processes);
    var byMaterial = Arg.codes("materials", "materials", materials);
    if (value == 0) {
      return Reading.of(0, "technique.different");
    }
    if (materials.isEmpty()) {
      return Reading.of(value, "technique.processes", byProcess);
    }
    return processes.isEmpty()
        ? Reading.of(value, "technique.materials", byMaterial)
        : Reading.of(value, "technique.both", byProcess, byMaterial);
  }

  /** Whether what is missing to TRL 9 can be made up for before the need's horizon. */
  static Reading maturity(Demand demand, Supply supply) {
    var trl = supply.trl();
    var horizon = demand.horizonMonths();
    if (trl == null) {
      return Reading.unknown(Factor.Name.MATURITY);
    }
    var level = Arg.text("trl", trl);
    if (horizon == null) {
      return Reading.of(0, "maturity.horizonUnknown", level);
    }
    var months = Arg.text("months", horizon);
    int late = (9 - trl) * MONTHS_A_LEVEL - horizon;
    return late <= 0
        ? Reading.of(1, "maturity.inTime", level, months)
        : Reading.of(Math.max(0, 1 - late / LATEST_MONTHS), "maturity.late", level, months);
  }

  static Reading medicalRecord(Supply supply) {
    boolean certified = supply.certificates().contains(MEDICAL_QUALITY_SYSTEM);
    var kinds = supply.licences().stream().map(LicenceKind::name).toList();
    var licences = Arg.codes("licences", "licence-kinds", kinds);
    if (kinds.isEmpty()) {
      return certified
          ? Reading.of(0.6, "medicalRecord.certified")
          : Reading.unknown(Factor.Name.MEDICAL_RECORD);
    }
    return certified
        ? Reading.of(1, "medicalRecord.both", licences)
        : Reading.of(0.6, "medicalRecord.licensed", licences);
  }

  /** Nearness to where a partner is wished for, or else to where the need arose. */
  static Reading proximity(Demand demand, Supply supply) {
    return Nearness.reading(supply.location(), home(demand));
  }

  private static @Nullable Location home(Demand demand) {
    var region = demand.region();
    var location = demand.location();
    return region == null || location != null && location.prefecture().equals(region)
        ? location
        : new Location(region, null);
  }

  /** What the seed's owner looks for: a role that is free, a region it serves, a site's help. */
  static Reading reciprocity(Demand demand, Supply supply) {
    var role = supply.role();
    var home = home(demand);
    var matters = new ArrayList<String>();
    if (role != null && demand.roles().contains(role)) {
      matters.add("role");
    }
    if (home != null && supply.regionsServed().contains(home.prefecture())) {
      matters.add("region");
    }
    if (!demand.contributions().isEmpty() && supply.cooperation().contains("JOINT_DEVELOPMENT")) {
      matters.add("site");
    }
    if (matters.isEmpty()) {
      boolean known = role != null && !demand.roles().isEmpty();
      return known
          ? Reading.of(0, "reciprocity.different")
          : Reading.unknown(Factor.Name.RECIPROCITY);
    }
    double value = (matters.size() + (matters.contains("role") ? 1 : 0)) / 4.0;
    return Reading.of(
        value, "reciprocity.wanted", Arg.codes("matters", "reciprocity-matters", matters));
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
        Arg.text("asked", record.asked()),
        Arg.text("answered", record.answeredInTime()));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    var both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }
}
