package jp.musubi.organization;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Scope;
import jp.musubi.matching.LicenceKind;
import jp.musubi.matching.Location;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A company, hospital, university or other body that takes part. */
@Entity
public class Organization {
  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private OrganizationState state;

  @Enumerated(EnumType.STRING)
  private OrganizationKind kind;

  private String name;
  private @Nullable String corporateNumber;
  private String municipalityCode;
  private String prefectureCode;

  @JdbcTypeCode(SqlTypes.JSON)
  private OrganizationProfile profile;

  @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("kind, expiresOn, id")
  @BatchSize(size = 100)
  private List<Licence> licences = new ArrayList<>();

  @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("kind, id")
  @BatchSize(size = 100)
  private List<Certificate> certificates = new ArrayList<>();

  private boolean demo;
  private Instant lastConfirmedAt;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Organization() {}

  public static Organization register(OrganizationProfile profile, boolean demo, Instant now) {
    var organization = new Organization();
    organization.id = Ids.next();
    organization.state = OrganizationState.REGISTERED;
    organization.demo = demo;
    organization.lastConfirmedAt = now;
    organization.createdAt = now;
    organization.updatedAt = now;
    organization.describe(profile);
    return organization;
  }

  private void describe(OrganizationProfile content) {
    profile = content;
    kind = content.kind();
    name = content.name();
    corporateNumber = content.corporateNumber();
    municipalityCode = content.municipalityCode();
    prefectureCode = content.prefectureCode();
  }

  /** Changes what is said of it; once verified, only a coordinator changes who it is. */
  OrganizationChanged revise(OrganizationProfile content, Actor actor, Instant now) {
    requireActive(actor);
    if (state != OrganizationState.REGISTERED
        && !actor.coordinates()
        && !content.isSameBodyAs(profile)) {
      throw new DomainException(DomainException.Kind.CONFLICT, "verified-identity");
    }
    describe(content);
    return changed(now);
  }

  /** Only an import may leave open where an organization is, and only until somebody knows. */
  static void requirePlace(OrganizationProfile profile) {
    if (profile.municipalityCode().isEmpty()) {
      throw DomainException.invalid("municipalityCode", "required");
    }
  }

  /** A coordinator has checked who it is. */
  public OrganizationChanged verify(Instant now) {
    requirePlace(profile);
    if (state == OrganizationState.SUSPENDED) {
      throw DomainException.illegalTransition(state, OrganizationState.VERIFIED);
    }
    lastConfirmedAt = now;
    return move(OrganizationState.VERIFIED, now);
  }

  /** Its own people say that the entry is right; a stale one counts as verified again. */
  OrganizationChanged confirm(Actor actor, Instant now) {
    requireActive(actor);
    lastConfirmedAt = now;
    return state == OrganizationState.STALE ? move(OrganizationState.VERIFIED, now) : changed(now);
  }

  public OrganizationChanged markStale(Instant now) {
    return move(OrganizationState.STALE, now);
  }

  public OrganizationChanged suspend(Instant now) {
    return move(OrganizationState.SUSPENDED, now);
  }

  public OrganizationChanged close(Instant now) {
    return move(OrganizationState.CLOSED, now);
  }

  /** Ends a suspension; whoever ends it vouches for the organization. */
  OrganizationChanged reinstate(Instant now) {
    if (state != OrganizationState.SUSPENDED) {
      throw DomainException.illegalTransition(state, OrganizationState.VERIFIED);
    }
    lastConfirmedAt = now;
    return move(OrganizationState.VERIFIED, now);
  }

  public Licence add(AddLicence licence, Actor actor) {
    requireActive(actor);
    if (licences.stream().anyMatch(held -> held.isSameAs(licence))) {
      throw new DomainException(DomainException.Kind.CONFLICT, "duplicate");
    }
    var added = new Licence(this, licence);
    licences.add(added);
    return added;
  }

  public Certificate add(AddCertificate certificate, Actor actor) {
    requireActive(actor);
    var added = new Certificate(this, certificate);
    certificates.add(added);
    return added;
  }

  OrganizationChanged removeLicence(UUID licenceId, Actor actor, Instant now) {
    requireActive(actor);
    if (!licences.removeIf(licence -> licence.id().equals(licenceId))) {
      throw DomainException.notFound();
    }
    return changed(now);
  }

  OrganizationChanged removeCertificate(UUID certificateId, Actor actor, Instant now) {
    requireActive(actor);
    if (!certificates.removeIf(certificate -> certificate.id().equals(certificateId))) {
      throw DomainException.notFound();
    }
    return changed(now);
  }

  /** Suspended organizations are changed by coordinators only, closed ones by nobody. */
  void requireActive(Actor actor) {
    if (state == OrganizationState.CLOSED) {
      throw new DomainException(DomainException.Kind.CONFLICT, "not-editable");
    }
    if (state == OrganizationState.SUSPENDED && !actor.coordinates()) {
      throw new DomainException(DomainException.Kind.CONFLICT, "organization-not-active");
    }
  }

  private OrganizationChanged move(OrganizationState to, Instant now) {
    if (!state.leadsTo(to)) {
      throw DomainException.illegalTransition(state, to);
    }
    state = to;
    return changed(now);
  }

  /** News of the state that is written next, hence the next version. */
  public OrganizationChanged changed(Instant now) {
    updatedAt = now;
    return new OrganizationChanged(Ids.next(), id, now, version + 1, state);
  }

  OrganizationChanged registered() {
    return new OrganizationChanged(Ids.next(), id, createdAt, version, state);
  }

  /** Whether the actor may know that it exists. */
  public boolean isKnownTo(Actor actor) {
    return actor.actsFor(id)
        || (!state.isHidden() || actor.coordinates())
            && (actor.prefectures().isEmpty() || actor.prefectures().contains(prefectureCode));
  }

  /** Its own members and coordinators change it; a client needs the scope as well. */
  boolean isEditableBy(Actor actor) {
    return actor.coordinates()
        || (actor.actsFor(id)
            && (!actor.client() || actor.scopes().contains(Scope.ORGANIZATIONS_WRITE)));
  }

  /** Whether its needs and seeds can be matched: not out of sight. */
  public boolean isActive() {
    return !state.isHidden();
  }

  /** Where it is; null while that is not known. */
  public @Nullable Location location() {
    return municipalityCode.isEmpty() ? null : new Location(prefectureCode, municipalityCode);
  }

  public Set<LicenceKind> validLicences(LocalDate day) {
    return licences.stream()
        .filter(licence -> licence.isValidOn(day))
        .map(Licence::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Codes of the vocabulary {@code certificates}. */
  public Set<String> validCertificates(LocalDate day) {
    return certificates.stream()
        .filter(certificate -> certificate.isValidOn(day))
        .map(Certificate::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public OrganizationState state() {
    return state;
  }

  public OrganizationProfile profile() {
    return profile;
  }

  public String name() {
    return name;
  }

  public String prefectureCode() {
    return prefectureCode;
  }

  public boolean isDemo() {
    return demo;
  }

  List<Licence> licences() {
    return List.copyOf(licences);
  }

  List<Certificate> certificates() {
    return List.copyOf(certificates);
  }

  Instant lastConfirmedAt() {
    return lastConfirmedAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
