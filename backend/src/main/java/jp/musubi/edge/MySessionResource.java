package jp.musubi.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.login.BrowserSessions;
import jp.musubi.login.BrowserSessions.BrowserSession;
import jp.musubi.login.LoginUsers;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Where the caller is logged in, and the way to end that. Not transactional: what ends here ends
 * even where the login server cannot be told.
 */
@Path("/api/v1/me/sessions")
@Tag(name = "me")
@Authenticated
class MySessionResource {
  @Inject BrowserSessions sessions;
  @Inject LoginUsers logins;
  @Inject CurrentActor caller;
  @Inject CurrentVertxRequest request;

  /**
   * A browser that is logged in.
   *
   * @param device its name and system; absent where it told neither
   * @param lastUsedAt to the minute
   * @param current whether it is the one that asks
   */
  @Schema(name = "MySession")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MySession(
      UUID id,
      @Nullable @Schema(examples = "Firefox / Windows") String device,
      Instant begunAt,
      Instant lastUsedAt,
      boolean current) {

    static MySession of(BrowserSession session) {
      return new MySession(
          session.id(),
          session.device().isEmpty() ? null : session.device(),
          session.begunAt(),
          session.lastUsedAt(),
          session.current());
    }
  }

  /**
   * What was ended.
   *
   * @param browsers how many are out with their next request
   * @param loginServer whether the login server ended its part as well; otherwise whoever has such
   *     a browser in hand may get in again without a password until the login server is told
   */
  @Schema(name = "EndedSessions")
  record EndedSessions(int browsers, boolean loginServer) {}

  @GET
  @Operation(
      summary = "Where I am logged in",
      description =
          "Browsers with their name, system and last use. Partner systems come with tokens and have"
              + " none.")
  public List<MySession> listMySessions() {
    var current =
        Addresses.sessionCookie(request.getCurrent())
            .map(cookie -> new SessionKey(cookie).id())
            .orElseGet(() -> new byte[0]);
    return sessions.of(caller.get().subject(), current).stream().map(MySession::of).toList();
  }

  @DELETE
  @Path("/{sessionId}")
  @Operation(
      summary = "Log one of my browsers out",
      description =
          "It is out with its next request. Where the login server cannot be reached, the answer says"
              + " so: loginServer is false.")
  public EndedSessions endMySession(@PathParam("sessionId") UUID sessionId) {
    var ended = sessions.end(caller.get().subject(), sessionId);
    if (ended.rows() == 0) {
      throw DomainException.notFound();
    }
    return new EndedSessions(
        1, ended.loginSid().map(sid -> told(() -> logins.endSession(sid))).orElse(true));
  }

  @DELETE
  @Operation(
      summary = "Log me out everywhere",
      description =
          "All my browsers, this one among them, are out with their next request, and the login"
              + " server's sessions end. Where it cannot be reached, the answer says so: loginServer"
              + " is false.")
  public EndedSessions endMySessions() {
    var actor = caller.get();
    var browsers = sessions.of(actor.subject(), new byte[0]).size();
    sessions.endAll(actor.subject());
    return new EndedSessions(
        browsers, actor.client() || told(() -> logins.endSessions(actor.subject())));
  }

  /** The login server says in the log why it could not be told. */
  private static boolean told(Runnable telling) {
    try {
      telling.run();
      return true;
    } catch (DomainException unavailable) {
      return false;
    }
  }
}
