package jp.musubi.reading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.musubi.matching.Correction;
import jp.musubi.shared.DomainException.Fault;
import jp.musubi.shared.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says of a reading, by ids of concepts; it replaces what was said before. */
@Schema(description = "What is right, wrong or missing in a reading, by ids of concepts")
public record CorrectReading(
    @Schema(examples = "[\"chokes-on-thin-drinks\"]") @Nullable @Size(max = 40)
        List<@NotBlank @Size(max = 100) String> confirmed,
    @Nullable @Size(max = 40) List<@NotBlank @Size(max = 100) String> rejected,
    @Nullable @Size(max = 40) List<@NotBlank @Size(max = 100) String> added) {

  public CorrectReading {
    confirmed = present(confirmed);
    rejected = present(rejected);
    added = present(added);
  }

  private static List<String> present(@Nullable Collection<String> ids) {
    return ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
  }

  /** Refused (422) where an id is unknown, or said to be two things at once. */
  Correction checked(Bridges bridges) {
    var faults = new Faults();
    var seen = new HashSet<String>();
    check("confirmed", confirmed, bridges, seen, faults);
    check("rejected", rejected, bridges, seen, faults);
    check("added", added, bridges, seen, faults);
    faults.refuse("invalid");
    return new Correction(Set.copyOf(confirmed), Set.copyOf(rejected), Set.copyOf(added));
  }

  private static void check(
      String list, @Nullable List<String> given, Bridges bridges, Set<String> seen, Faults faults) {
    var ids = given == null ? List.<String>of() : given;
    for (int i = 0; i < ids.size(); i++) {
      var field = "%s[%d]".formatted(list, i);
      if (!bridges.knows(ids.get(i))) {
        faults.add(new Fault(field, "concept", Map.of("value", ids.get(i))));
      } else if (!seen.add(ids.get(i))) {
        faults.add(new Fault(field, "concept-twice", Map.of("value", ids.get(i))));
      }
    }
  }
}
