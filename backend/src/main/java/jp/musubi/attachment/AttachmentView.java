package jp.musubi.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attached file.
 *
 * @param thumbnail whether there is a small picture of it
 * @param size in bytes
 * @param version for those who may change it; 0 for others
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Attachment")
record AttachmentView(
    UUID id,
    String fileName,
    Optional<String> description,
    Level level,
    FileKind kind,
    String mediaType,
    long size,
    boolean thumbnail,
    long version,
    Instant createdAt) {

  /** Those that a reader may know of. */
  static List<AttachmentView> of(List<Attachment> all, Clearance clearance) {
    return all.stream()
        .filter(one -> one.isSeenWith(clearance))
        .map(one -> AttachmentView.of(one, clearance))
        .toList();
  }

  static AttachmentView of(Attachment attachment, Clearance clearance) {
    return new AttachmentView(
        attachment.id(),
        attachment.fileName(),
        attachment.description(),
        attachment.level(),
        attachment.kind(),
        attachment.kind().mediaType(),
        attachment.size(),
        attachment.thumbnailKey().isPresent(),
        clearance.isFull() ? attachment.version() : 0,
        attachment.createdAt());
  }
}
