package jp.musubi.client;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Level;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A partner's system that asks the API with credentials of its own. */
@Entity
public class ApiClient {
  @Id private UUID id;
  @Version private long version;
  private String clientId;
  private String loginId;
  private String subject;
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> scopes;

  @Enumerated(EnumType.STRING)
  private Level disclosureCeiling;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> prefectures;

  private int requestsPerMinute;
  private boolean enabled;
  private @Nullable Instant secretIssuedAt;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ApiClient() {}

  static ApiClient create(
      String clientId, LoginClients.Made made, ClientProfile profile, Instant now) {
    var client = new ApiClient();
    client.id = Ids.next();
    client.clientId = clientId;
    client.loginId = made.loginId();
    client.subject = made.subject();
    client.createdAt = now;
    client.revise(profile, now);
    return client;
  }

  void revise(ClientProfile profile, Instant now) {
    requireCeiling(profile);
    name = profile.name().strip();
    scopes = Set.copyOf(profile.scopes());
    disclosureCeiling = profile.disclosureCeiling();
    prefectures = Set.copyOf(profile.prefectures());
    requestsPerMinute = profile.requestsPerMinute();
    enabled = profile.enabled();
    updatedAt = now;
  }

  /** What coordinators note is for nobody's system. */
  static void requireCeiling(ClientProfile profile) {
    if (profile.disclosureCeiling() == Level.COORDINATORS) {
      throw DomainException.invalid("disclosureCeiling", "ceiling-too-high");
    }
  }

  void secretIssued(Instant now) {
    secretIssuedAt = now;
    updatedAt = now;
  }

  ClientProfile profile() {
    return new ClientProfile(
        name, scopes, disclosureCeiling, prefectures, requestsPerMinute, enabled);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String clientId() {
    return clientId;
  }

  String loginId() {
    return loginId;
  }

  String subject() {
    return subject;
  }

  @Nullable Instant secretIssuedAt() {
    return secretIssuedAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
