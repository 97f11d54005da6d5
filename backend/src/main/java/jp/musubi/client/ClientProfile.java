package jp.musubi.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.identity.Level;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an administrator says of a client.
 *
 * @param disclosureCeiling the highest level it may see; COORDINATORS cannot be given
 * @param prefectures whose records it may know of; empty for all
 */
@Schema(name = "ClientProfile")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClientProfile(
    @NotBlank @Size(max = 80) @Schema(examples = "青森県医工連携データ基盤") String name,
    @NotEmpty @Size(max = 20)
        Set<
                @NotNull
                @Pattern(
                    regexp = "(needs|seeds|organizations|matches)\\.(read|write)|imports\\.write")
                String>
            scopes,
    @NotNull @Schema(examples = "MEMBERS") Level disclosureCeiling,
    @Size(max = 47) Set<@NotNull @Code("prefectures") String> prefectures,
    @Min(1) @Max(100_000) @Schema(examples = "600") int requestsPerMinute,
    boolean enabled) {

  ClientProfile {
    scopes = scopes == null ? Set.of() : new TreeSet<>(scopes);
    prefectures = prefectures == null ? Set.of() : new TreeSet<>(prefectures);
  }
}
