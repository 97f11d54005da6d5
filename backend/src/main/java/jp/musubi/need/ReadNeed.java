package jp.musubi.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.reading.CorrectReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need as far as it is written, to be read; nothing of it is stored. */
@Schema(description = "A need as far as it is written, and what its author says of the reading")
public record ReadNeed(
    @NotNull @Valid NeedContent content, @Nullable @Valid CorrectReading correction) {}
