package jp.musubi.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list. */
public record PageParams(
    @Parameter(description = "How many, 1 to 100")
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(value = 1)
        @Max(value = 100)
        int limit,
    @Parameter(description = "The nextCursor of the page before")
        @QueryParam("cursor")
        @Size(max = 400)
        @Nullable String cursor,
    @Parameter(description = "A field name; with - in front for descending")
        @QueryParam("sort")
        @Size(max = 40)
        @Nullable String sort) {}
