package jp.musubi.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.Level;
import jp.musubi.identity.Posting;
import jp.musubi.identity.Readership;
import jp.musubi.shared.AfterCommit;
import jp.musubi.shared.Answers;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.ETags;
import jp.musubi.shared.MergePatch;
import jp.musubi.shared.SafeText;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What needs and seeds do alike with their files; callers hand it a posting the actor may see. */
@ApplicationScoped
class AttachmentDesk {
  private static final Logger LOG = Logger.getLogger(AttachmentDesk.class);
  private static final long MOST_BYTES = 20L * 1024 * 1024;
  private static final int LONGEST_DESCRIPTION = 300;

  @Inject Attachments attachments;
  @Inject AttachmentConfig config;
  @Inject FileStore store;
  @Inject Pictures pictures;
  @Inject VirusScanner scanner;
  @Inject Clearances clearances;
  @Inject Readership readership;
  @Inject MergePatch patches;
  @Inject AfterCommit afterCommit;
  @Inject Clock clock;

  /** A form with a file, as it was sent. */
  record Form(@Nullable FileUpload file, @Nullable String level, @Nullable String description) {}

  List<AttachmentView> list(Posting posting, Actor actor) {
    var clearance = clearances.on(posting, actor);
    var all = attachments.of(posting.id());
    note(all.stream().filter(one -> one.isSeenWith(clearance)).toList(), posting, actor, clearance);
    return AttachmentView.of(all, clearance);
  }

  RestResponse<AttachmentView> get(Posting posting, UUID id, Actor actor) {
    var clearance = clearances.on(posting, actor);
    var attachment = seen(posting, id, actor);
    return Answers.seen(
        AttachmentView.of(attachment, clearance), posting.isSteeredBy(actor), attachment.version());
  }

  /**
   * @param path of all such postings
   */
  RestResponse<AttachmentView> add(Posting posting, String path, Form form, Actor actor) {
    steer(posting, actor);
    var file = form.file();
    if (file == null || file.size() == 0) {
      throw DomainException.invalid("file", "required");
    }
    if (file.size() > MOST_BYTES) {
      throw new DomainException(Kind.TOO_LARGE, "attachment-too-large");
    }
    if (attachments.count("postingId", posting.id()) >= config.most()) {
      throw new DomainException(
          Kind.CONFLICT, "too-many-attachments", Map.of("most", config.most()));
    }
    var terms = terms(form);
    try {
      var attachment = keep(posting, file, terms, actor);
      attachments.persistAndFlush(attachment);
      return Answers.created(
          AttachmentView.of(attachment, Clearance.FULL),
          "/api/v1/%s/%s/attachments/%s".formatted(path, posting.id(), attachment.id()),
          attachment.version());
    } catch (IOException broken) {
      throw outOfReach(broken);
    }
  }

  private Attachment keep(Posting posting, FileUpload file, AttachmentTerms terms, Actor actor)
      throws IOException {
    var kind = Recognition.of(file.uploadedFile());
    var content = Files.readAllBytes(file.uploadedFile());
    scanner.check(content);
    var attachment =
        Attachment.of(
            posting.id(),
            actor.memberId().orElse(null),
            kind,
            CleanName.of(file.fileName(), kind),
            terms,
            clock.instant());
    if (kind.isPicture()) {
      var drawn = pictures.redraw(content, kind);
      attachment.stored(drawn.picture().length, true);
      store.put(attachment.storageKey(), drawn.picture());
      store.put(attachment.thumbnailKey().orElseThrow(), drawn.thumbnail());
    } else {
      attachment.stored(content.length, false);
      store.put(attachment.storageKey(), content);
    }
    return attachment;
  }

  RestResponse<InputStream> content(Posting posting, UUID id, Actor actor) {
    var attachment = seen(posting, id, actor);
    return download(attachment.storageKey(), attachment.fileName(), attachment.kind().mediaType());
  }

  RestResponse<InputStream> thumbnail(Posting posting, UUID id, Actor actor) {
    var attachment = seen(posting, id, actor);
    var key = attachment.thumbnailKey().orElseThrow(DomainException::notFound);
    return download(key, attachment.fileName(), FileKind.JPEG.mediaType());
  }

  private RestResponse<InputStream> download(String key, String name, String mediaType) {
    try {
      return RestResponse.ResponseBuilder.ok(store.open(key))
          .type(mediaType)
          .header(HttpHeaders.CONTENT_DISPOSITION, CleanName.asDisposition(name))
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
          // Should a browser show it after all, nothing in it may run or ask for anything.
          .header("Content-Security-Policy", "sandbox; default-src 'none'")
          .build();
    } catch (IOException broken) {
      throw outOfReach(broken);
    }
  }

  RestResponse<AttachmentView> patch(
      Posting posting, UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) {
    var attachment = mine(posting, id, actor);
    ETags.require(ifMatch, attachment.version());
    var terms = patches.apply(attachment.terms(), patch, AttachmentTerms.class);
    if (!terms.level().isAtMost(attachment.level())) {
      readership.refuseTakingBack(
          posting.id(), attachment.sight(), terms.level(), "attachment-seen");
    }
    if (!terms.equals(attachment.terms())) {
      attachment.revise(terms, clock.instant());
      attachments.flush();
    }
    return Answers.ok(AttachmentView.of(attachment, Clearance.FULL), attachment.version());
  }

  void remove(Posting posting, UUID id, Actor actor) {
    var attachment = mine(posting, id, actor);
    attachments.delete(attachment);
    afterCommit.run(
        () -> {
          try {
            store.remove(attachment.storageKey());
            for (var key : attachment.thumbnailKey().stream().toList()) {
              store.remove(key);
            }
          } catch (IOException later) {
            LOG.warnf("A removed file is still kept; it will be swept: %s", later.getMessage());
          }
        });
  }

  private Attachment mine(Posting posting, UUID id, Actor actor) {
    var attachment = attachments.seen(posting.id(), id, clearances.on(posting, actor));
    steer(posting, actor);
    return attachment;
  }

  private Attachment seen(Posting posting, UUID id, Actor actor) {
    var clearance = clearances.on(posting, actor);
    var attachment = attachments.seen(posting.id(), id, clearance);
    note(List.of(attachment), posting, actor, clearance);
    return attachment;
  }

  private void note(List<Attachment> shown, Posting posting, Actor actor, Clearance clearance) {
    readership.note(actor, posting, shown.stream().map(Attachment::sight).toList(), clearance);
  }

  private static void steer(Posting posting, Actor actor) {
    if (!posting.isSteeredBy(actor)) {
      throw DomainException.forbidden();
    }
  }

  private static AttachmentTerms terms(Form form) {
    var description = form.description() == null ? "" : form.description().strip();
    if (description.length() > LONGEST_DESCRIPTION) {
      throw DomainException.invalid("description", "attachment-description");
    }
    if (!SafeText.isSafe(description)) {
      throw DomainException.invalid("description", "unsafe-text");
    }
    return new AttachmentTerms(level(form.level()), description.isEmpty() ? null : description);
  }

  private static Level level(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Level.COUNTERPART;
    }
    for (var level : Level.values()) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    throw DomainException.invalid("level", "wrong-type");
  }

  private static DomainException outOfReach(IOException broken) {
    LOG.errorf("The file store is out of reach: %s", broken.toString());
    return new DomainException(Kind.UNAVAILABLE, "unavailable");
  }
}
