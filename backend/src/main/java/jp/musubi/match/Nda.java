package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A confidentiality agreement among the participants of a match. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Nda(@NotNull Kind kind, @NotNull LocalDate signedOn, @Nullable LocalDate expiresOn) {
  void check() {
    if (expiresOn != null && expiresOn.isBefore(signedOn)) {
      throw DomainException.invalid(
          List.of(new DomainException.Fault("expiresOn", "min", Map.of("value", signedOn))));
    }
  }

  /** Who is bound. */
  @Schema(name = "NdaKind")
  public enum Kind {
    MUTUAL,
    ONE_WAY,
    MULTI_PARTY
  }
}
