package jp.musubi.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the index is complete; while it is filled, how far that has come. */
@Readiness
@ApplicationScoped
class IndexCheck implements HealthCheck {

  @Inject SearchIndex index;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("index");
    var status = index.status();
    return response
        .status(status.complete())
        .withData("state", status.state().name())
        .withData("documents", status.documents())
        .withData("done", status.done())
        .withData("expected", status.expected())
        .build();
  }
}
