package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conflict of interest in a match, for coordinators.
 *
 * @param kind code of the vocabulary {@code conflict-kinds}
 * @param organizationId in which the interest is
 * @param person who has it, where it is a person's
 * @param holder the organization that has it, or whose member does
 * @param mayWaive whether the reader may find it harmless: not in their own matter
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Conflict")
public record ConflictView(
    UUID id,
    String kind,
    Optional<String> description,
    Optional<UUID> organizationId,
    Optional<Ref> person,
    Optional<Ref> holder,
    Conflict.Nature nature,
    Conflict.Status status,
    Optional<String> resolution,
    Optional<Ref> settledBy,
    boolean detected,
    boolean mayWaive) {

  static List<ConflictView> all(Match match, Actor actor, MatchNames names) {
    return match.conflicts().stream().map(c -> of(c, match, actor, names)).toList();
  }

  static ConflictView of(Conflict conflict, Match match, Actor actor, MatchNames names) {
    return new ConflictView(
        conflict.id(),
        conflict.kind(),
        Optional.ofNullable(conflict.description()),
        Optional.ofNullable(conflict.organizationId()),
        Optional.ofNullable(conflict.memberId()).flatMap(names::member),
        Optional.ofNullable(conflict.holderId()).flatMap(id -> Ref.to(id, names.organizations())),
        conflict.nature(),
        conflict.status(),
        Optional.ofNullable(conflict.resolution()),
        Optional.ofNullable(conflict.settledById()).flatMap(names::member),
        conflict.detected(),
        match.mayWaive(conflict, actor));
  }
}
