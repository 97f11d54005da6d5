package jp.musubi.tie;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.Ref;

/** A declared interest, for those who declared it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TieView(
    UUID id,
    String kind,
    Ref organization,
    Optional<LocalDate> heldUntil,
    Optional<String> note,
    Instant declaredAt) {

  static TieView of(Tie tie, Map<UUID, String> organizations) {
    return new TieView(
        tie.id(),
        tie.kind(),
        new Ref(tie.otherId(), organizations.getOrDefault(tie.otherId(), "")),
        tie.heldUntil(),
        tie.note(),
        tie.declaredAt());
  }
}
