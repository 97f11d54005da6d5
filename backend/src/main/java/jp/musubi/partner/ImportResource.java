package jp.musubi.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.identity.Role;
import jp.musubi.identity.Scope;
import jp.musubi.shared.AfterCommit;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Language;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import jp.musubi.shared.SafeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP: give a file, watch it, fetch what became of each row. */
@Path("/api/v1/imports")
@Tag(name = "imports")
@RolesAllowed({Role.COORDINATORS, Role.ADMINS, Scope.IMPORTS_WRITE})
public class ImportResource {
  private static final int SHOWN_ERRORS = 100;
  private static final long MAX_BYTES = 20L * 1024 * 1024;
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of("createdAt", new ListQuery.Sort("e.createdAt", Instant.class));

  @Inject ImportJobs jobs;
  @Inject ImportRunner runner;
  @Inject ResultFile results;
  @Inject RowWording wording;
  @Inject EntityManager entities;
  @Inject AfterCommit afterCommit;
  @Inject ObjectMapper mapper;
  @Inject CurrentActor current;
  @Inject HttpHeaders headers;
  @Inject Clock clock;

  @GET
  @Operation(operationId = "listImports", summary = "Imports, latest first")
  public Page<ImportView> listImports(@Valid @BeanParam PageParams page) {
    var actor = current.get();
    var query = new ListQuery<>(entities, ImportJob.class);
    if (!actor.coordinates()) {
      query.where("e.subject = :me", Map.of("me", actor.subject()));
    }
    return query
        .page(page, SORTS, "-createdAt")
        .map(job -> ImportView.of(job, List.of(), language()));
  }

  @POST
  @Transactional
  @Idempotent
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "createImport",
      summary = "Import a file (CSV, Excel, JSON Lines; UTF-8 or Shift_JIS); dry run to check it")
  public RestResponse<ImportView> createImport(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("kind") @PartType(MediaType.TEXT_PLAIN) @Nullable String kind,
      @RestForm("format") @PartType(MediaType.TEXT_PLAIN) @DefaultValue("AUTO") String format,
      @RestForm("dryRun") @PartType(MediaType.TEXT_PLAIN) @DefaultValue("true") String dryRun)
      throws IOException {
    var actor = current.get();
    if (file == null || file.size() == 0) {
      throw DomainException.invalid("file", "required");
    }
    if (file.size() > MAX_BYTES) {
      throw new DomainException(DomainException.Kind.TOO_LARGE, "too-large");
    }
    var chosen = one(FileRows.Format.class, "format", format);
    var content = Files.readAllBytes(file.uploadedFile());
    var rows = new FileRows(mapper).read(content, chosen);
    var job =
        ImportJob.queue(
            one(ImportKind.class, "kind", kind),
            chosen,
            isDryRun(dryRun),
            name(file.fileName()),
            rows.size(),
            actor,
            clock.instant());
    jobs.persistAndFlush(job);
    jobs.keepFile(job.id(), content);
    afterCommit.run(() -> runner.start(job.id()));
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.ACCEPTED, ImportView.of(job, List.of(), language()))
        .location(URI.create("/api/v1/imports/" + job.id()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getImport", summary = "How far an import has come, and its errors")
  public ImportView getImport(@PathParam("id") UUID id) {
    var job = jobs.visible(id, current.get());
    var errors =
        jobs.rows(id, true, SHOWN_ERRORS).stream()
            .flatMap(
                row -> row.flaws().stream().map(flaw -> wording.error(row.row(), flaw, language())))
            .toList();
    return ImportView.of(job, errors, language());
  }

  @GET
  @Path("/{id}/result")
  @Produces("text/csv")
  @Operation(operationId = "getImportResult", summary = "What became of each row, as CSV")
  public RestResponse<String> getImportResult(@PathParam("id") UUID id) {
    var job = jobs.visible(id, current.get());
    return RestResponse.ResponseBuilder.ok(results.of(job, language()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-result.csv\"")
        .build();
  }

  private static <E extends Enum<E>> E one(Class<E> type, String field, @Nullable String name) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw DomainException.invalid(field, name == null ? "required" : "wrong-type");
  }

  private static boolean isDryRun(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw DomainException.invalid("dryRun", "wrong-type");
    };
  }

  private static String name(@Nullable String fileName) {
    var name = fileName == null || !SafeText.isSafe(fileName) ? "file" : fileName;
    return name.length() > 200 ? name.substring(0, 200) : name;
  }

  private Locale language() {
    return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
