package jp.musubi.assignment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need that waits for somebody to be responsible.
 *
 * @param prefecture of its organization, two digits; empty where unknown
 * @param processes that its texts name
 * @param days since it was submitted
 */
record Waiting(
    UUID id,
    UUID organizationId,
    @Nullable UUID submitterId,
    @Nullable String department,
    @Nullable String place,
    String prefecture,
    Set<String> processes,
    int days) {}
