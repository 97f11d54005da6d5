package jp.musubi.organization;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.DomainEvent;

/** News of an organization: registered, changed, moved, or with other licences or certificates. */
public record OrganizationChanged(
    UUID eventId, UUID aggregateId, Instant occurredAt, long version, OrganizationState state)
    implements DomainEvent {}
