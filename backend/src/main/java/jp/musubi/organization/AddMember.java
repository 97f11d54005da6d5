package jp.musubi.organization;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.musubi.identity.Role;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person to be added to an organization.
 *
 * @param subject the login's; it need not have logged in yet
 * @param role what they come to do; it grants nothing, rights come from the login
 * @param expertise codes of the vocabulary {@code departments}
 * @param regions prefectures, two digits
 */
@Schema(name = "MemberCommand")
public record AddMember(
    @NotBlank @Size(max = 100) @Schema(examples = "00000000-0000-7000-8000-000000000002")
        String subject,
    @NotBlank @Size(max = 80) @Schema(examples = "企業 花子") String displayName,
    @NotNull @Schema(examples = "PROVIDER") Role role,
    @Code("professions") @Nullable String profession,
    @NotBlank @Email @Size(max = 254) @Schema(examples = "hanako@example.jp") String email,
    @Size(max = 40) List<@NotNull @Code("departments") String> expertise,
    @Size(max = 47) List<@NotNull @Code("prefectures") String> regions) {

  public AddMember {
    expertise = copy(expertise);
    regions = copy(regions);
  }

  private static List<String> copy(@Nullable List<String> values) {
    return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
  }
}
