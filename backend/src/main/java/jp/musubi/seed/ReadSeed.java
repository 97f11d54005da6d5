package jp.musubi.seed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.reading.CorrectReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A seed as far as it is written, to be read; nothing of it is stored. */
@Schema(description = "A seed as far as it is written, and what its author says of the reading")
public record ReadSeed(
    @NotNull @Valid SeedContent content, @Nullable @Valid CorrectReading correction) {}
