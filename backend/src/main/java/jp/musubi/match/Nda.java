package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A confidentiality agreement among the participants of a match. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Nda(@NotNull Kind kind, @NotNull LocalDate signedOn, @Nullable LocalDate expiresOn) {
  /** Who is bound. */
  public enum Kind {
    MUTUAL,
    ONE_WAY,
    MULTI_PARTY
  }
}
