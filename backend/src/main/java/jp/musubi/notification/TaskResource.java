package jp.musubi.notification;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What needs the caller today. */
@Path("/api/v1/tasks")
@Tag(name = "tasks")
public class TaskResource {
  @Inject Tasks tasks;
  @Inject CurrentActor current;

  /** The caller's next actions, most urgent first, and how many there are of each kind. */
  public record TaskList(List<Task> items, Map<String, Long> counts) {}

  @GET
  @Authenticated
  @Operation(operationId = "listTasks", summary = "What needs the caller today")
  public TaskList listTasks() {
    var items = tasks.of(current.get());
    var counts =
        items.stream()
            .map(task -> task.kind().name())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return new TaskList(items, counts);
  }
}
