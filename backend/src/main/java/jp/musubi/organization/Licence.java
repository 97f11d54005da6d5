package jp.musubi.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.matching.LicenceKind;
import jp.musubi.shared.Ids;

/** A licence under the 医薬品医療機器等法 that an organization holds. */
@Entity
@Table(name = "organization_licence")
public class Licence {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Organization organization;

  @Enumerated(EnumType.STRING)
  private LicenceKind kind;

  private String number;
  private LocalDate expiresOn;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Licence() {}

  Licence(Organization organization, AddLicence licence) {
    this.id = Ids.next();
    this.organization = organization;
    this.kind = licence.kind();
    this.number = licence.number().strip();
    this.expiresOn = licence.expiresOn();
  }

  /** A licence still counts on the day it expires. */
  boolean isValidOn(LocalDate day) {
    return !expiresOn.isBefore(day);
  }

  boolean isSameAs(AddLicence licence) {
    return kind == licence.kind() && number.equals(licence.number().strip());
  }

  UUID id() {
    return id;
  }

  LicenceKind kind() {
    return kind;
  }

  String number() {
    return number;
  }

  LocalDate expiresOn() {
    return expiresOn;
  }
}
