package jp.musubi.seed;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import jp.musubi.matching.TeamRole;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which seeds a list is about; a filter counts only where the reader may know its field. */
public record SeedFilter(
    @Parameter(description = "Words of the title") @QueryParam("q") @Size(max = 200)
        @Nullable String q,
    @QueryParam("state") @Size(max = 10) List<SeedState> state,
    @QueryParam("kind") @Size(max = 6) List<SeedKind> kind,
    @QueryParam("process") @Nullable @Code("processes") String process,
    @QueryParam("material") @Nullable @Code("materials") String material,
    @QueryParam("fieldOfUse") @Nullable @Code("departments") String fieldOfUse,
    @QueryParam("roleOffered") @Nullable TeamRole roleOffered,
    @Parameter(description = "Prefecture of the organization")
        @QueryParam("prefecture")
        @Nullable
        @Code("prefectures")
        String prefecture,
    @Parameter(description = "Only seeds of the caller's organization") @QueryParam("mine")
        boolean mine) {}
