package jp.musubi.match;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens next in a match, and by when. */
@Embeddable
@Schema(description = "What happens next, and by when")
public record NextAction(
    @Schema(examples = "先方へ電話で連絡する") @NotBlank @Size(max = 200) String text,
    @NotNull LocalDate dueOn) {}
