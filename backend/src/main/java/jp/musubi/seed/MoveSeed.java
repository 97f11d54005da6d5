package jp.musubi.seed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a transition.
 *
 * @param reason why, in a word; no step of a seed needs one
 * @param comment the question for NEEDS_INFO, the answer for the way back, else a note
 */
@Schema(description = "Asks for a transition of a seed")
public record MoveSeed(
    @Schema(examples = "SUBMITTED") @NotNull SeedState to,
    @Nullable @Size(max = 60) String reason,
    @Nullable @Size(max = 1000) String comment) {}
