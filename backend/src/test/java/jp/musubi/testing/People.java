package jp.musubi.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import jp.musubi.identity.Level;
import jp.musubi.shared.Ids;

/** Gives tests people, each of an organization of their own unless said otherwise. */
@ApplicationScoped
public class People {
  @Inject EntityManager entities;

  /** Somebody who can be asked to call the API. */
  public record Person(String token, UUID memberId, UUID organizationId) {
    public RequestSpecification call() {
      return json().auth().oauth2(token);
    }
  }

  /** A call without login. */
  public static RequestSpecification visitor() {
    return json();
  }

  private static RequestSpecification json() {
    return RestAssured.given().contentType(ContentType.JSON).header("Accept-Language", "en");
  }

  /** A member of a verified organization. */
  @Transactional
  public Person vetted(String... roles) {
    return joined(organization("VERIFIED"), roles);
  }

  /** A member of an organization that nobody has verified. */
  @Transactional
  public Person unvetted(String... roles) {
    return joined(organization("REGISTERED"), roles);
  }

  /** Another member of somebody's organization. */
  @Transactional
  public Person colleagueOf(Person person, String... roles) {
    return joined(person.organizationId(), roles);
  }

  /** Somebody with a login who belongs to no organization. */
  public Person unattached(String... roles) {
    var nobody = new UUID(0, 0);
    return new Person(Tokens.forSubject(Ids.next().toString(), roles), nobody, nobody);
  }

  /** A partner system's client that acts for a verified organization. */
  @Transactional
  public Person client(String... scopes) {
    var name = "client-" + Ids.next();
    var organization = organization("VERIFIED");
    var member = member(organization, "service-account-" + name, "PROVIDER");
    return new Person(Tokens.forClient(name, scopes), member, organization);
  }

  /** What an introduction or an NDA opens. */
  @Transactional
  public void open(String recordId, Person reader, Level level) {
    entities
        .createNativeQuery(
            "insert into clearance_grant values (:record, :organization, :match, :level)")
        .setParameter("record", UUID.fromString(recordId))
        .setParameter("organization", reader.organizationId())
        .setParameter("match", Ids.next())
        .setParameter("level", level.ordinal())
        .executeUpdate();
  }

  /** The agreement that opened a record has just ended. */
  @Transactional
  public void lapse(String recordId, Person reader) {
    entities
        .createNativeQuery(
            "update clearance_grant set until = clock_timestamp()"
                + " where record_id = :record and organization_id = :organization")
        .setParameter("record", UUID.fromString(recordId))
        .setParameter("organization", reader.organizationId())
        .executeUpdate();
  }

  private Person joined(UUID organization, String... roles) {
    var subject = Ids.next().toString();
    var member = member(organization, subject, roles[0].toUpperCase(java.util.Locale.ROOT));
    return new Person(Tokens.forSubject(subject, roles), member, organization);
  }

  private UUID organization(String state) {
    var id = Ids.next();
    entities
        .createNativeQuery(
            """
            insert into organization (id, version, state, kind, name, municipality_code,
              prefecture_code, profile, last_confirmed_at, created_at, updated_at)
            values (:id, 0, :state, 'COMPANY', :name, '032018', '03',
              jsonb_build_object('kind', 'COMPANY', 'name', cast(:name as text),
                'municipalityCode', '032018'), now(), now(), now())
            """)
        .setParameter("id", id)
        .setParameter("state", state)
        .setParameter("name", "Organization " + id)
        .executeUpdate();
    return id;
  }

  private UUID member(UUID organization, String subject, String role) {
    var id = Ids.next();
    entities
        .createNativeQuery(
            """
            insert into member (id, version, organization_id, subject, display_name, role, email,
              created_at)
            values (:id, 0, :organization, :subject, :name, :role, 'someone@example.org', now())
            """)
        .setParameter("id", id)
        .setParameter("organization", organization)
        .setParameter("subject", subject)
        .setParameter("name", "Member " + id)
        .setParameter("role", role)
        .executeUpdate();
    return id;
  }
}
