package jp.musubi.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A certificate an organization holds, such as ISO 13485. */
@Entity
@Table(name = "organization_certificate")
public class Certificate {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Organization organization;

  private String kind;
  private @Nullable String number;
  private @Nullable String body;
  private @Nullable LocalDate expiresOn;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Certificate() {}

  Certificate(Organization organization, AddCertificate certificate) {
    this.id = Ids.next();
    this.organization = organization;
    this.kind = certificate.kind();
    this.number = certificate.number();
    this.body = certificate.body();
    this.expiresOn = certificate.expiresOn();
  }

  /** A certificate still counts on the day it expires; some never do. */
  boolean isValidOn(LocalDate day) {
    return expiresOn == null || !expiresOn.isBefore(day);
  }

  UUID id() {
    return id;
  }

  String kind() {
    return kind;
  }

  @Nullable String number() {
    return number;
  }

  @Nullable String body() {
    return body;
  }

  @Nullable LocalDate expiresOn() {
    return expiresOn;
  }
}
