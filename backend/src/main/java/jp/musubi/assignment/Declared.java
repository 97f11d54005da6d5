package jp.musubi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.musubi.organization.Coordinator;
import jp.musubi.shared.DomainException;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator knows, can carry, and must keep away from.
 *
 * @param regions prefectures, two digits
 * @param conflicts ids of organizations whose needs they must not look after
 * @param usualLoad needs in triage and open matches that are no trouble; {@code mostLoad}: here it
 *     ends
 * @param absentUntil last day of an absence; without {@code absentFrom} it has begun
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "CoordinatorProfile",
    description = "What a coordinator knows, can carry, and must keep away from")
record Declared(
    @Size(max = 40) List<@NotNull @Code("departments") String> departments,
    @Size(max = 40) List<@NotNull @Code("places") String> places,
    @Size(max = 60) List<@NotNull @Code("processes") String> processes,
    @Size(max = 47) List<@NotNull @Code("prefectures") String> regions,
    @Size(max = 100) List<@NotNull UUID> conflicts,
    @Min(1) @Max(500) int usualLoad,
    @Min(1) @Max(500) int mostLoad,
    @Nullable LocalDate absentFrom,
    @Nullable LocalDate absentUntil) {

  Declared {
    departments = sorted(departments);
    places = sorted(places);
    processes = sorted(processes);
    regions = sorted(regions);
    conflicts = sorted(conflicts);
  }

  /** Of somebody who has said nothing yet. */
  static Declared unsaid(Coordinator coordinator, AssignmentConfig config) {
    return new Declared(
        coordinator.expertise(),
        List.of(),
        List.of(),
        coordinator.regions(),
        List.of(),
        config.usualLoad(),
        config.mostLoad(),
        null,
        null);
  }

  /** Refuses (422) what contradicts itself. */
  Declared checked() {
    if (mostLoad < usualLoad) {
      throw DomainException.invalid("mostLoad", "less-than-usual");
    }
    if (absentFrom != null && absentUntil == null) {
      throw DomainException.invalid("absentUntil", "required");
    }
    if (absentFrom != null && absentUntil != null && absentUntil.isBefore(absentFrom)) {
      throw DomainException.invalid("absentUntil", "ends-before");
    }
    return this;
  }

  boolean isAbsentOn(LocalDate day) {
    return absentUntil != null
        && !day.isAfter(absentUntil)
        && (absentFrom == null || !day.isBefore(absentFrom));
  }

  private static <T extends Comparable<T>> List<T> sorted(@Nullable Collection<T> values) {
    return values == null
        ? List.of()
        : values.stream().filter(v -> v != null).distinct().sorted().toList();
  }
}
