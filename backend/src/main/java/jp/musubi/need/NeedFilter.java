package jp.musubi.need;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import jp.musubi.matching.DeviceClass;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which needs a list is about; a filter counts only where the reader may know its field. */
public record NeedFilter(
    @Parameter(description = "Words of the title") @QueryParam("q") @Size(max = 200)
        @Nullable String q,
    @QueryParam("state") @Size(max = 14) List<NeedState> state,
    @QueryParam("department") @Nullable @Code("departments") String department,
    @QueryParam("place") @Nullable @Code("places") String place,
    @QueryParam("profession") @Nullable @Code("professions") String profession,
    @Parameter(description = "Prefecture of the organization")
        @QueryParam("prefecture")
        @Nullable
        @Code("prefectures")
        String prefecture,
    @QueryParam("deviceClass") @Nullable DeviceClass deviceClass,
    @Parameter(description = "For coordinators: whose responsibility it is")
        @QueryParam("coordinatorId")
        @Nullable UUID coordinatorId,
    @Parameter(description = "For coordinators: only those nobody is responsible for")
        @QueryParam("unassigned")
        boolean unassigned,
    @Parameter(description = "Only needs of the caller's organization") @QueryParam("mine")
        boolean mine) {}
