package jp.musubi.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to every refusal (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a request was refused (RFC 9457)")
public record Problem(
    @Schema(
            description = "Names the kind of problem; stable across languages",
            examples = "/problems/stale")
        String type,
    String title,
    @Schema(examples = "412") int status,
    String detail,
    @Nullable String instance,
    @Nullable String requestId,
    List<FieldError> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";
}
