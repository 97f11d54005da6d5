package jp.musubi.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reviewer's scores of a need, each 0 to 5; 10 in all and no 0 are needed to publish. */
@Schema(description = "A reviewer's scores of a need, each 0 to 5")
public record Rubric(
    @NotNull @Min(0) @Max(5) Integer clinicalValue,
    @NotNull @Min(0) @Max(5) Integer clarity,
    @NotNull @Min(0) @Max(5) Integer market,
    @NotNull @Min(0) @Max(5) Integer feasibility,
    @Nullable @Size(max = 1000) String comment) {
  static final int TO_PUBLISH = 10;

  int total() {
    return clinicalValue + clarity + market + feasibility;
  }

  boolean isEnough() {
    return total() >= TO_PUBLISH
        && Math.min(Math.min(clinicalValue, clarity), Math.min(market, feasibility)) > 0;
  }
}
