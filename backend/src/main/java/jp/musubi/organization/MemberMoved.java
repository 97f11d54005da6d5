package jp.musubi.organization;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.DomainEvent;
import jp.musubi.shared.Ids;

/** A member may log in no more, or again. */
record MemberMoved(UUID eventId, UUID aggregateId, Instant occurredAt) implements DomainEvent {
  static MemberMoved of(Member member, Instant now) {
    return new MemberMoved(Ids.next(), member.id(), now);
  }
}
