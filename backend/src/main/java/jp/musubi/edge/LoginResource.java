package jp.musubi.edge;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The browser's way in and out; the code flow itself is Quarkus'. */
@Path("/")
class LoginResource {

  private static final Logger LOG = Logger.getLogger(LoginResource.class);

  @Inject SecurityIdentity identity;

  /** Sends who is not logged in to the login server, and everyone to where they wanted to go. */
  @GET
  @Path("login")
  @Authenticated
  @Operation(hidden = true)
  public Response login(@QueryParam("next") @DefaultValue("/") String next) {
    return redirect(Addresses.returnAddress(next));
  }

  /** The login server sends the browser back here; Quarkus takes over before this is reached. */
  @GET
  @Path("login/callback")
  @Authenticated
  @Operation(hidden = true)
  public Response callback() {
    return redirect("/");
  }

  /** Quarkus ends the session here, and the login server's, when there is one. */
  @GET
  @Path("logout")
  @Operation(hidden = true)
  public Response logout() {
    identity.isAnonymous();
    return redirect("/");
  }

  @ServerExceptionMapper
  Uni<Response> challenge(UnauthorizedException missing, RoutingContext context) {
    return challenge(context);
  }

  @ServerExceptionMapper
  Uni<Response> challenge(AuthenticationFailedException ended, RoutingContext context) {
    return Addresses.isLogout(context.normalizedPath())
        ? Uni.createFrom().item(redirect("/"))
        : challenge(context);
  }

  /** A login that was begun elsewhere, cancelled or repeated with the browser's back button. */
  @ServerExceptionMapper
  Response failed(AuthenticationCompletionException broken) {
    LOG.warnf("A login could not be completed: %s", reason(broken));
    return redirect("/?login=failed");
  }

  private static Uni<Response> challenge(RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    return authenticator
        .getChallenge(context)
        .map(LoginResource::answer)
        // The login server is out of reach: what needs no login still works.
        .onFailure()
        .recoverWithItem(() -> redirect("/?login=unavailable"));
  }

  private static Response answer(ChallengeData challenge) {
    var answer = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
    return answer.build();
  }

  /** The kind of failure only: messages about tokens repeat what is in them, names among it. */
  private static String reason(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private static Response redirect(String path) {
    // As text: JAX-RS would make a URI absolute, with a host name that the caller chose.
    return Response.status(Response.Status.FOUND)
        .header(HttpHeaders.LOCATION, URI.create(path).toASCIIString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
