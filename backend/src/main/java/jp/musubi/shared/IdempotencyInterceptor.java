package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Inside the transaction interceptor (200), so that key and write commit together. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
class IdempotencyInterceptor {
  private static final int MAX_KEY_LENGTH = 200;

  @Inject EntityManager entities;
  @Inject ObjectMapper mapper;
  @Inject SecurityIdentity caller;
  @Inject HttpHeaders headers;
  @Inject UriInfo uri;
  @Inject Clock clock;

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    var key = headers.getHeaderString("Idempotency-Key");
    if (key == null) {
      return invocation.proceed();
    }
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH || !SafeText.isSafe(key)) {
      throw new DomainException(
          DomainException.Kind.MALFORMED,
          "malformed",
          Map.of(),
          List.of(DomainException.Fault.of("Idempotency-Key", "idempotency-key")));
    }
    var actor = caller.isAnonymous() ? "" : caller.getPrincipal().getName();
    var hash = hash(invocation.getParameters());
    // Waits for a transaction that holds the same key; finds nothing inserted once that commits.
    var inserted =
        entities
            .createNativeQuery(
                """
                insert into idempotency (actor, key, request_hash, created_at)
                values (:actor, :key, :hash, :now) on conflict do nothing
                """)
            .setParameter("actor", actor)
            .setParameter("key", key)
            .setParameter("hash", hash)
            .setParameter("now", clock.instant())
            .executeUpdate();
    if (inserted == 0) {
      return earlierAnswer(actor, key, hash);
    }
    var answer = invocation.proceed();
    if (answer instanceof RestResponse<?> response) {
      // Flush first: a version in the body must be the one that is committed.
      entities.flush();
      keep(actor, key, response);
    }
    return answer;
  }

  private void keep(String actor, String key, RestResponse<?> response)
      throws JsonProcessingException {
    entities
        .createNativeQuery(
            """
            update idempotency set status = :status, location = :location, etag = :etag,
              body = :body where actor = :actor and key = :key
            """)
        .setParameter("status", response.getStatus())
        .setParameter("location", Objects.toString(response.getLocation(), ""))
        .setParameter(
            "etag", response.getEntityTag() == null ? "" : response.getEntityTag().getValue())
        .setParameter("body", mapper.writeValueAsString(response.getEntity()))
        .setParameter("actor", actor)
        .setParameter("key", key)
        .executeUpdate();
  }

  private RestResponse<JsonNode> earlierAnswer(String actor, String key, String hash)
      throws JsonProcessingException {
    var row =
        (Tuple)
            entities
                .createNativeQuery(
                    """
                    select request_hash, status, location, etag, body from idempotency
                    where actor = :actor and key = :key
                    """,
                    Tuple.class)
                .setParameter("actor", actor)
                .setParameter("key", key)
                .getSingleResult();
    if (!hash.equals(row.get(0))) {
      throw new DomainException(DomainException.Kind.INVALID, "idempotency-key-reused");
    }
    var answer =
        RestResponse.ResponseBuilder.create(
                RestResponse.Status.fromStatusCode((Integer) row.get(1)),
                mapper.readTree((String) row.get(4)))
            .header("Idempotency-Replayed", "true");
    if (!"".equals(row.get(2))) {
      answer.header(HttpHeaders.LOCATION, row.get(2));
    }
    if (!"".equals(row.get(3))) {
      answer.tag(new EntityTag((String) row.get(3)));
    }
    return answer.build();
  }

  private String hash(Object[] parameters) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
      for (var parameter : parameters) {
        if (parameter instanceof FileUpload file) {
          digest.update(Files.readAllBytes(file.uploadedFile()));
        } else {
          digest.update(mapper.writeValueAsBytes(parameter));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
