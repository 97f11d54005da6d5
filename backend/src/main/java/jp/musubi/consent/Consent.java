package jp.musubi.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.Ids;

/** That somebody agreed to one version of one text. Never changed. */
@Entity
class Consent {
  @Id private UUID id;
  private String subject;

  @Enumerated(EnumType.STRING)
  private ConsentText.Document document;

  private int version;
  private String language;
  private Instant agreedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Consent() {}

  static Consent to(ConsentText text, String subject, String language, Instant now) {
    var consent = new Consent();
    consent.id = Ids.next();
    consent.subject = subject;
    consent.document = text.document();
    consent.version = text.version();
    consent.language = language;
    consent.agreedAt = now;
    return consent;
  }

  ConsentText.Document document() {
    return document;
  }

  int version() {
    return version;
  }

  String language() {
    return language;
  }

  Instant agreedAt() {
    return agreedAt;
  }
}
