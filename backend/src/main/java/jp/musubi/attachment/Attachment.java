package jp.musubi.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Level;
import jp.musubi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A file attached to a need or seed, at a level of its own. */
@Entity
class Attachment {
  @Id private UUID id;
  @Version private long version;
  private UUID postingId;
  private @Nullable UUID uploaderId;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String fileName;
  private @Nullable String description;

  @Enumerated(EnumType.STRING)
  private FileKind kind;

  private long size;
  private String storageKey;
  private @Nullable String thumbnailKey;
  private Instant createdAt;
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Attachment() {}

  static Attachment of(
      UUID postingId,
      @Nullable UUID uploaderId,
      FileKind kind,
      String fileName,
      AttachmentTerms terms,
      Instant now) {
    var attachment = new Attachment();
    attachment.id = Ids.next();
    attachment.postingId = postingId;
    attachment.uploaderId = uploaderId;
    attachment.kind = kind;
    attachment.fileName = fileName;
    attachment.storageKey = attachment.id.toString();
    attachment.createdAt = now;
    attachment.revise(terms, now);
    return attachment;
  }

  void stored(long size, boolean thumbnail) {
    this.size = size;
    thumbnailKey = thumbnail ? id + "-small" : null;
  }

  void revise(AttachmentTerms terms, Instant now) {
    level = terms.level();
    description = terms.description();
    changedAt = now;
  }

  /** Whether a reader may know that it is there. */
  boolean isSeenWith(Clearance clearance) {
    return clearance.sees(level, changedAt);
  }

  /** What {@link jp.musubi.identity.Readership} knows it by. */
  String sight() {
    return "attachment " + id;
  }

  AttachmentTerms terms() {
    return new AttachmentTerms(level, description);
  }

  UUID id() {
    return id;
  }

  UUID postingId() {
    return postingId;
  }

  long version() {
    return version;
  }

  Level level() {
    return level;
  }

  String fileName() {
    return fileName;
  }

  Optional<String> description() {
    return Optional.ofNullable(description);
  }

  FileKind kind() {
    return kind;
  }

  long size() {
    return size;
  }

  String storageKey() {
    return storageKey;
  }

  Optional<String> thumbnailKey() {
    return Optional.ofNullable(thumbnailKey);
  }

  Instant createdAt() {
    return createdAt;
  }
}
