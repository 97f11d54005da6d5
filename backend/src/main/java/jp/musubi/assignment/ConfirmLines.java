package jp.musubi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.assignment.ProposalContent.Line;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says which lines of a proposal are to be done. */
@Schema(name = "ConfirmAssignments", description = "Says which lines of a proposal are to be done")
record ConfirmLines(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Accepted> accepted) {

  /**
   * A line.
   *
   * @param coordinatorId somebody else than proposed; for needs to coordinators only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AcceptedAssignment")
  record Accepted(@Min(1) int line, @Nullable UUID coordinatorId) {
    UUID recipient(Line proposed) {
      return coordinatorId == null ? proposed.agentId() : coordinatorId;
    }
  }

  /** The lines meant, each once and still open; refused (422) otherwise. */
  Map<Line, Accepted> of(Proposal proposal) {
    var lines = new LinkedHashMap<Line, Accepted>();
    for (int i = 0; i < accepted.size(); i++) {
      var one = accepted.get(i);
      var line = proposal.openLine(one.line());
      if (line.isEmpty() || lines.put(line.get(), one) != null) {
        throw DomainException.invalid("accepted[%d].line".formatted(i), "no-open-line");
      }
      if (one.coordinatorId() != null && proposal.kind() != Proposal.Kind.COORDINATORS) {
        throw DomainException.invalid("accepted[%d].coordinatorId".formatted(i), "unknown-field");
      }
    }
    return lines;
  }
}
