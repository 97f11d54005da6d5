package jp.musubi.search;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import jp.musubi.identity.CurrentActor;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search box: everyone finds what their rung may know, and nothing else moves the answer. */
@Path("/api/v1/search")
@Tag(name = "search")
public class SearchResource {
  private static final int COMPLETIONS = 8;

  @Inject SearchIndex index;
  @Inject FindRecords find;
  @Inject CurrentActor current;

  /** Suggestions while typing. */
  public record Completions(List<Completion> items) {}

  /** One way to go on. */
  public record Completion(String text) {}

  @GET
  @PermitAll
  @Operation(
      operationId = "search",
      summary = "Find needs, seeds and organizations; facets with counts")
  public SearchAnswer search(@Valid @BeanParam SearchParams params, @Context HttpHeaders headers) {
    var language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return find.answer(params, current.get(), language);
  }

  @GET
  @Path("/completions")
  @PermitAll
  @Operation(operationId = "completeSearch", summary = "Words that begin with what was typed")
  public Completions completeSearch(@QueryParam("q") @NotNull @Size(max = 60) String q) {
    var items =
        // Words come from everywhere: to a client of one region they would tell of others.
        q.isBlank() || !current.get().prefectures().isEmpty()
            ? List.<String>of()
            : index.completions(
                q.strip(), Set.of(Type.values()), current.get().rung(), COMPLETIONS);
    return new Completions(items.stream().map(Completion::new).toList());
  }
}
