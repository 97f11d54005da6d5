package jp.musubi.curation;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.bridge.Folding;
import jp.musubi.matching.Understood.ConceptKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the bridge a list is about. */
public record EntryFilter(
    @Parameter(description = "Parts of names or expressions, set apart by spaces")
        @QueryParam("q")
        @Size(max = 100)
        @Nullable String q,
    @QueryParam("kind") @Nullable ConceptKind kind,
    @QueryParam("state") @Size(max = 4) List<EntryState> state) {

  boolean accepts(Entry entry) {
    return (kind == null || kind == entry.content().kind())
        && (state == null || state.isEmpty() || state.contains(entry.state()))
        && says(entry.content());
  }

  private boolean says(EntryContent content) {
    if (q == null || q.isBlank()) {
      return true;
    }
    var texts =
        Stream.concat(Stream.of(content.ja(), content.en()), content.expressions().stream())
            .map(Folding::folded)
            .toList();
    return Stream.of(Folding.folded(q).strip().split("\\s+", -1))
        .allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
  }
}
