package jp.musubi.match;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a transition.
 *
 * @param phase how far the development has come; for DEVELOPMENT
 * @param reason code of the vocabulary {@code termination-reasons}; needed to decline, lapse, pause
 *     or terminate
 * @param until when a paused match is looked at again; needed to pause
 * @param nextAction what happens next; where it is missing, the stage's usual next step
 */
@Schema(description = "Asks for a transition of a match")
public record MoveMatch(
    @Schema(examples = "APPROVED") @NotNull Stage to,
    Stage.@Nullable Phase phase,
    @Nullable @Size(max = 60) String reason,
    @Nullable @Size(max = 1000) String comment,
    @Nullable LocalDate until,
    @Nullable @Valid NextAction nextAction) {}
