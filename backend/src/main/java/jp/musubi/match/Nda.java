package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A confidentiality agreement among participants of a match.
 *
 * @param parties organizations of the match that signed it
 * @param discloserId whose secrets a one-way agreement is about; one of the parties
 * @param expiresOn its last day
 * @param document where the signed document is kept; for coordinators
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Nda(
    @NotNull Kind kind,
    @NotNull @Size(min = 2, max = 20) List<@NotNull UUID> parties,
    @Nullable UUID discloserId,
    @NotNull LocalDate signedOn,
    @Nullable LocalDate expiresOn,
    @Nullable @Size(max = 200) String document) {

  /**
   * Refuses what cannot be, field by field.
   *
   * @param first whether none was recorded before: one that has ended opens nothing afresh
   */
  void check(Match match, boolean first, LocalDate today) {
    var faults = new ArrayList<Fault>();
    if (new HashSet<>(parties).size() < 2) {
      faults.add(new Fault("parties", "min-size", Map.of("min", 2)));
    } else if (!parties.stream().allMatch(match::has)) {
      faults.add(Fault.of("parties", "not-participant"));
    }
    if (kind == Kind.ONE_WAY && (discloserId == null || !parties.contains(discloserId))) {
      faults.add(Fault.of("discloserId", discloserId == null ? "required" : "not-party"));
    }
    if (signedOn.isAfter(today)) {
      faults.add(Fault.of("signedOn", "future-date"));
    }
    if (expiresOn != null && !expiresOn.isAfter(signedOn)) {
      faults.add(Fault.of("expiresOn", "after-signing"));
    } else if (first && hasExpired(today)) {
      faults.add(Fault.of("expiresOn", "past-date"));
    }
    if (!faults.isEmpty()) {
      throw DomainException.invalid(faults);
    }
  }

  boolean hasExpired(LocalDate today) {
    return expiresOn != null && expiresOn.isBefore(today);
  }

  /** Whether it lets the reader know secrets of the owner: only who promised to keep them. */
  boolean opens(UUID owner, UUID reader) {
    return parties.contains(owner)
        && parties.contains(reader)
        && (kind != Kind.ONE_WAY || owner.equals(discloserId));
  }

  /** From when on it opens nothing that is new; empty where it has no end. */
  Optional<Instant> ends() {
    return Optional.ofNullable(expiresOn).map(last -> CivilDay.begin(last.plusDays(1)));
  }

  /** Who is bound. */
  @Schema(name = "NdaKind")
  public enum Kind {
    MUTUAL,
    ONE_WAY,
    MULTI_PARTY
  }
}
