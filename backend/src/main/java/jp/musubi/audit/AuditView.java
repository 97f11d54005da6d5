package jp.musubi.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry as administrators see it.
 *
 * @param seq place in the chain, from 1
 * @param actor subject of the login or name of the client; {@code system} for the product itself
 * @param actorName how they are called now; not part of the entry, which outlives the person's data
 * @param recordType name of the table, or of the resource that was read
 * @param recordId empty where many were read at once
 * @param fields names of what changed, never values
 * @param reason the code given for a transition
 * @param operation method and path
 * @param address from which the request came
 * @param hash over this entry and the one before, in hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "AuditEntry")
public record AuditView(
    long seq,
    Instant at,
    String actor,
    Optional<String> actorName,
    AuditEntry.Action action,
    String recordType,
    String recordId,
    List<String> fields,
    String reason,
    String operation,
    String requestId,
    String address,
    String hash) {}
