package jp.musubi.organization;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import jp.musubi.identity.Role;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A colleague who is to get a login.
 *
 * @param displayName family name first, as in Japanese
 * @param role what they come to do, one of the organization's kind; their login gets it
 */
record InviteMember(
    @NotBlank @Email @Size(max = 254) @Schema(examples = "hanako@example.jp") String email,
    @NotBlank @Size(max = 80) @Schema(examples = "企業 花子") String displayName,
    @NotNull @Schema(examples = "PROVIDER") Role role,
    @Code("professions") @Nullable String profession) {

  /** The same however it was typed. */
  String address() {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  AddMember as(String subject) {
    return new AddMember(
        subject, displayName.strip(), role, profession, address(), List.of(), List.of());
  }
}
