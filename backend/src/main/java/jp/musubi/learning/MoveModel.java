package jp.musubi.learning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks to put a model in force, a new one or an earlier one again. */
@Schema(description = "Asks to put a model in force")
record MoveModel(
    @Schema(examples = "CHAMPION") @NotNull RankingModel.State to,
    @Schema(examples = "better-on-held-out") @NotNull @Code("model-reasons") String reason,
    @Nullable @Size(max = 1000) String comment) {
  /** Claims what only a comparison can show. */
  static final String SHOWN_BETTER = "better-on-held-out";
}
