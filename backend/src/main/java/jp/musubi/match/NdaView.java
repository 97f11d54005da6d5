package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Ref;

/**
 * A confidentiality agreement, for its parties and for coordinators.
 *
 * @param parties those whom the reader may know
 * @param expired whether what is written from now on stays closed
 * @param document where the signed document is kept; for coordinators only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NdaView(
    Nda.Kind kind,
    List<Ref> parties,
    Optional<Ref> discloser,
    LocalDate signedOn,
    Optional<LocalDate> expiresOn,
    boolean expired,
    Optional<String> document) {

  static Optional<NdaView> of(Match match, Actor actor, MatchNames names, LocalDate today) {
    return match
        .nda()
        .filter(nda -> actor.coordinates() || nda.parties().stream().anyMatch(actor::actsFor))
        .map(
            nda -> {
              var parties =
                  match.participants().stream()
                      .filter(p -> nda.parties().contains(p.organizationId()))
                      .flatMap(p -> names.organization(match, p).stream())
                      .distinct()
                      .toList();
              return new NdaView(
                  nda.kind(),
                  parties,
                  parties.stream().filter(one -> one.id().equals(nda.discloserId())).findFirst(),
                  nda.signedOn(),
                  Optional.ofNullable(nda.expiresOn()),
                  nda.hasExpired(today),
                  actor.coordinates() ? Optional.ofNullable(nda.document()) : Optional.empty());
            });
  }
}
