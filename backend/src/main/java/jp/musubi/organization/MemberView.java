package jp.musubi.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member as colleagues and coordinators see them.
 *
 * @param invitedAt since when an invitation waits for its first login; absent for all others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberView(
    UUID id,
    long version,
    UUID organizationId,
    String subject,
    String displayName,
    Role role,
    @Nullable String profession,
    String email,
    boolean active,
    @Nullable Instant invitedAt,
    List<String> expertise,
    List<String> regions) {

  static MemberView of(Member member) {
    return new MemberView(
        member.id(),
        member.version(),
        member.organizationId(),
        member.subject(),
        member.displayName(),
        member.role(),
        member.profession(),
        member.email(),
        member.isActive(),
        member.invitedAt(),
        member.expertise(),
        member.regions());
  }
}
