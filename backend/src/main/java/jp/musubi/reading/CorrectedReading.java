package jp.musubi.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it is stored with its record.
 *
 * @param memberId who said so last; null for a partner's client without a member
 */
public record CorrectedReading(
    List<String> confirmed,
    List<String> rejected,
    List<String> added,
    @Nullable UUID memberId,
    Instant at) {

  public CorrectedReading {
    confirmed = List.copyOf(confirmed);
    rejected = List.copyOf(rejected);
    added = List.copyOf(added);
  }

  static CorrectedReading of(Correction correction, Actor actor, Instant now) {
    return new CorrectedReading(
        correction.confirmed().stream().sorted().toList(),
        correction.rejected().stream().sorted().toList(),
        correction.added().stream().sorted().toList(),
        actor.memberId().orElse(null),
        now);
  }

  public Correction correction() {
    return new Correction(Set.copyOf(confirmed), Set.copyOf(rejected), Set.copyOf(added));
  }

  public Optional<UUID> member() {
    return Optional.ofNullable(memberId);
  }
}
