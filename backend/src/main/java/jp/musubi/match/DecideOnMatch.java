package jp.musubi.match;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.DomainException;
import jp.musubi.vocabulary.Code;
import org.jspecify.annotations.Nullable;

/**
 * A side's answer to an offered introduction.
 *
 * @param reason needed to decline
 * @param hint what would have to change
 */
public record DecideOnMatch(
    @NotNull Boolean accept,
    @Nullable @Code("decline-reasons") String reason,
    @Nullable @Size(max = 500) String hint) {

  void check() {
    if (!accept && reason == null) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "reason-required",
          Map.of(),
          List.of(DomainException.Fault.of("reason", "required")));
    }
  }

  String summary(MatchRole role) {
    var answer = role.name() + (accept ? " ACCEPTED" : " DECLINED " + reason);
    return hint == null ? answer : answer + "\n" + hint;
  }
}
