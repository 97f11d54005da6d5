package jp.musubi.identity;

import java.util.Optional;
import java.util.UUID;

/** For which organization a person or client acts, and whether that one is verified. */
public record Membership(UUID memberId, UUID organizationId, String displayName, boolean verified) {
  /** Where memberships are kept; the organization feature answers. */
  public interface Source {
    Optional<Membership> of(String subject);
  }
}
