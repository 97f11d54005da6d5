package jp.musubi.edge;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exists in tests only: an address of the API that needs a login, and what a login does. */
@Path("/api/v1/test/secret")
class SecretResource {

  @GET
  @Authenticated
  @Operation(hidden = true)
  public String secret() {
    return "secret";
  }

  /** Sets the cookie as Quarkus does after a login. */
  @GET
  @Path("cookie")
  @Operation(hidden = true)
  public String login(HttpServerResponse response) {
    response.addCookie(
        Cookie.cookie(Addresses.SESSION_COOKIE, "fresh")
            .setMaxAge(60)
            .setHttpOnly(true)
            .setSameSite(CookieSameSite.LAX)
            .setPath("/"));
    return "";
  }

  /** What the login sees of the cookies that were sent. */
  @GET
  @Path("cookies")
  @Operation(hidden = true)
  public String cookies(HttpServerRequest request) {
    return String.valueOf(request.getHeader("Cookie"));
  }

  /** Fails with what nobody outside should read. */
  @GET
  @Path("failing")
  @Operation(hidden = true)
  public String failing() {
    throw new IllegalStateException("select tokens from login_session: hunter2");
  }
}
