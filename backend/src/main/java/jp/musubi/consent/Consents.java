package jp.musubi.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Rows;

/** Who agreed to what, and a copy of every text that could be agreed to. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<Consent, UUID> {
  private static final int BEFORE_THE_DEMO = 0;

  @Inject ConsentConfig config;
  @Inject ConsentTexts texts;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /**
   * Keeps a copy of the texts, so that what was agreed to can be shown as long as the consent is
   * kept; stops the start where a text reads otherwise than the version that was kept.
   */
  @Transactional
  void keepTexts(@Observes @Priority(BEFORE_THE_DEMO) StartupEvent start) {
    for (var text : texts.all()) {
      entities
          .createNativeQuery(
              """
              insert into consent_text (document, version, digest, content, in_force_from, kept_at)
              values (:document, :version, :digest, :content, :day, :now)
              on conflict (document, version) do nothing
              """)
          .setParameter("document", text.document().name())
          .setParameter("version", text.version())
          .setParameter("digest", text.digest())
          .setParameter("content", text.source())
          .setParameter("day", text.inForceFrom())
          .setParameter("now", clock.instant())
          .executeUpdate();
      if (!kept(text.document(), text.version()).equals(Optional.of(text))) {
        throw new IllegalStateException(
            "%s version %d reads otherwise than people may have agreed to. Give the new text a new version."
                .formatted(text.document(), text.version()));
      }
    }
  }

  /** A text as it was kept, also after its file is gone. */
  Optional<ConsentText> kept(ConsentText.Document document, int version) {
    var query =
        entities
            .createNativeQuery(
                "select content from consent_text where document = :document and version = :version",
                Tuple.class)
            .setParameter("document", document.name())
            .setParameter("version", version);
    return Rows.of(query).stream()
        .findFirst()
        .map(row -> row.get(0, String.class).getBytes(StandardCharsets.UTF_8))
        .map(content -> texts.parse(document + " " + version, content));
  }

  List<Consent> of(String subject) {
    return list("subject = ?1 order by agreedAt desc, document", subject);
  }

  /** The texts in force that the caller has yet to agree to: none for visitors and systems. */
  List<ConsentText> missing(Actor caller) {
    if (!config.required() || caller.isAnonymous() || caller.client()) {
      return List.of();
    }
    var given = list("subject", caller.subject());
    return texts.inForce().stream()
        .filter(
            text ->
                given.stream()
                    .noneMatch(
                        consent ->
                            consent.document() == text.document()
                                && consent.version() == text.version()))
        .toList();
  }

  /** Notes a consent; one that was given before stays as it was. */
  Consent agree(String subject, ConsentText text, Locale language) {
    var before =
        find(
                "subject = ?1 and document = ?2 and version = ?3",
                subject,
                text.document(),
                text.version())
            .firstResultOptional();
    return before.orElseGet(
        () -> {
          var consent = Consent.to(text, subject, language.getLanguage(), clock.instant());
          persistAndFlush(consent);
          return consent;
        });
  }

  /** For the people of the demonstration, who have been there before. */
  public void agreeToAll(String subject) {
    texts.inForce().forEach(text -> agree(subject, text, Locale.JAPANESE));
  }
}
