package jp.musubi.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a transition.
 *
 * @param reason code of the vocabulary {@code rejection-reasons}; needed to reject
 * @param comment the question for NEEDS_INFO, the answer for the way back, else a note
 * @param mergedInto the need that goes on in its place; needed to merge
 */
@Schema(description = "Asks for a transition of a need")
public record MoveNeed(
    @Schema(examples = "SUBMITTED") @NotNull NeedState to,
    @Nullable @Size(max = 60) String reason,
    @Nullable @Size(max = 1000) String comment,
    @Nullable UUID mergedInto) {}
