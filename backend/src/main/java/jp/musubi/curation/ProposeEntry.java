package jp.musubi.curation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Proposes an entry of the bridge.
 *
 * @param replaces the confirmed entry that it would replace; absent for a new one
 * @param reason why, in a sentence
 */
@Schema(name = "ProposeBridgeEntry", description = "Proposes a new or changed entry of the bridge")
public record ProposeEntry(
    @Schema(examples = "rfid") @Nullable @Size(max = 100) String replaces,
    @NotBlank @Size(max = 500) String reason,
    @NotNull @Valid EntryContent content) {}
