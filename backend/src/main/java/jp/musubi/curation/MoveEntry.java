package jp.musubi.curation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a transition.
 *
 * @param reason why, in a sentence; who comes later reads it
 */
@Schema(name = "MoveBridgeEntry", description = "Asks for a transition of an entry of the bridge")
public record MoveEntry(
    @Schema(examples = "CONFIRMED") @NotNull EntryState to,
    @NotBlank @Size(max = 500) String reason,
    @Nullable @Size(max = 1000) String comment) {}
