package jp.musubi.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.index.Type;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is searched for; several codes of one facet widen, several facets narrow. */
public record SearchParams(
    @Parameter(description = "Words; empty finds all, newest first")
        @QueryParam("q")
        @Nullable
        @Size(max = 200)
        String q,
    @QueryParam("type") @Size(max = 3) List<Type> type,
    @QueryParam("department") @Size(max = 20) List<@Code("departments") String> department,
    @QueryParam("kind") @Size(max = 20) List<@Size(max = 40) String> kind,
    @QueryParam("prefecture") @Size(max = 47) List<@Code("prefectures") String> prefecture,
    @QueryParam("process") @Size(max = 20) List<@Code("processes") String> process,
    @QueryParam("place") @Size(max = 20) List<@Code("places") String> place,
    @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
    @Parameter(description = "The nextCursor of the page before")
        @QueryParam("cursor")
        @Nullable
        @Size(max = 1000)
        String cursor) {

  Map<String, Set<String>> filters() {
    var filters = new LinkedHashMap<String, Set<String>>();
    put(filters, "department", department);
    put(filters, "kind", kind);
    put(filters, "prefecture", prefecture);
    put(filters, "process", process);
    put(filters, "place", place);
    return filters;
  }

  private static void put(
      Map<String, Set<String>> filters, String name, @Nullable List<String> codes) {
    if (codes != null && !codes.isEmpty()) {
      filters.put(name, Set.copyOf(codes));
    }
  }
}
