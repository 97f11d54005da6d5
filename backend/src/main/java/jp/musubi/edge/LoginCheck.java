package jp.musubi.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the login server serves Musubi's realm. */
@Readiness
@ApplicationScoped
class LoginCheck implements HealthCheck {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  @Inject
  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  Optional<String> realm;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("login");
    // Tests bring keys instead of a server.
    return response.status(realm.isEmpty() || answers(realm.get())).build();
  }

  private boolean answers(String address) {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(3))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
