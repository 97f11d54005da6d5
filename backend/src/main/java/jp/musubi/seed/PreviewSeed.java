package jp.musubi.seed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import jp.musubi.identity.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seed as far as it is written, to be seen with other eyes; nothing of it is stored.
 *
 * @param as what the reader is cleared for
 * @param seedId the seed that is being changed, whose owner it stays; absent for a new one
 */
@Schema(description = "A seed as far as it is written, to be seen as its readers will see it")
public record PreviewSeed(
    @NotNull @Valid SeedContent content, @NotNull Level as, @Nullable UUID seedId) {}
