package jp.musubi.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Clearance;
import jp.musubi.shared.DomainException;

/** All attachments. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {
  List<Attachment> of(UUID postingId) {
    return list("postingId = ?1 order by createdAt, id", postingId);
  }

  /** One that a reader may know of; refused with 404 otherwise. */
  Attachment seen(UUID postingId, UUID id, Clearance clearance) {
    return findByIdOptional(id)
        .filter(one -> one.postingId().equals(postingId) && one.isSeenWith(clearance))
        .orElseThrow(DomainException::notFound);
  }

  /** Keys among these under which an attachment keeps something. */
  Set<String> keysInUse(Collection<String> keys) {
    var inUse = new HashSet<String>();
    for (var one : list("storageKey in ?1 or thumbnailKey in ?1", keys)) {
      inUse.add(one.storageKey());
      one.thumbnailKey().ifPresent(inUse::add);
    }
    return inUse;
  }
}
