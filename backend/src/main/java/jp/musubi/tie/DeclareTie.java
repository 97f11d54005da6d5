package jp.musubi.tie;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Declares an interest in another organization.
 *
 * @param heldUntil its last day; left out while it goes on
 * @param note for whoever declares it; never told in a match
 */
@Schema(description = "Declares an interest in another organization")
public record DeclareTie(
    @Schema(examples = "shareholding") @NotNull @Code("conflict-kinds") String kind,
    @NotNull UUID organizationId,
    @Nullable LocalDate heldUntil,
    @Nullable @Size(max = 500) String note) {}
