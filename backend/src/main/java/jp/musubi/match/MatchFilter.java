package jp.musubi.match;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which matches a list is about. */
public record MatchFilter(
    @QueryParam("stage") @Size(max = 14) List<Stage> stage,
    @QueryParam("needId") @Nullable UUID needId,
    @Parameter(description = "Only matches the caller coordinates") @QueryParam("mine")
        boolean mine,
    @Parameter(description = "Only matches whose next action is overdue") @QueryParam("overdue")
        boolean overdue) {}
