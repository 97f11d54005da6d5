package jp.musubi.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Level;
import org.jspecify.annotations.Nullable;

/**
 * A client as administrators see it.
 *
 * @param subject of its tokens: add it as a member to let the client act for an organization
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientView(
    UUID id,
    long version,
    String clientId,
    String subject,
    String name,
    Set<String> scopes,
    Level disclosureCeiling,
    Set<String> prefectures,
    int requestsPerMinute,
    boolean enabled,
    @Nullable Instant secretIssuedAt,
    @Nullable Instant lastUsedAt,
    Instant createdAt,
    Instant updatedAt) {

  static ClientView of(ApiClient client, @Nullable Instant lastUsedAt) {
    var profile = client.profile();
    return new ClientView(
        client.id(),
        client.version(),
        client.clientId(),
        client.subject(),
        profile.name(),
        profile.scopes(),
        profile.disclosureCeiling(),
        profile.prefectures(),
        profile.requestsPerMinute(),
        profile.enabled(),
        client.secretIssuedAt(),
        lastUsedAt,
        client.createdAt(),
        client.updatedAt());
  }
}
