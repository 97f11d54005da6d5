package jp.musubi.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.need.NeedContent;
import jp.musubi.organization.OrganizationProfile;
import jp.musubi.partner.RowResult.Flaw;
import jp.musubi.seed.SeedContent;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Violations;
import jp.musubi.vocabulary.Vocabularies;

/** Turns one row into a record, or says what is wrong with which of its columns. */
@ApplicationScoped
class RowImporter {
  private static final Set<Class<?>> NUMBERS =
      Set.of(Integer.class, Long.class, int.class, long.class);

  @Inject ImportJobs jobs;
  @Inject Columns columns;
  @Inject RecordWriter writer;
  @Inject Vocabularies vocabularies;
  @Inject Validator validator;
  @Inject ObjectMapper mapper;

  /**
   * What is the same for all rows of a file.
   *
   * @param sender whose ids of their own the rows carry
   * @param seen ids that earlier rows of this file carried
   */
  record Batch(
      ImportKind kind,
      boolean dryRun,
      String sender,
      Optional<UUID> organizationId,
      Optional<UUID> memberId,
      RowShape shape,
      Set<String> seen) {}

  Batch batch(ImportJob job) {
    var content =
        switch (job.kind()) {
          case NEEDS -> NeedContent.class;
          case SEEDS -> SeedContent.class;
          case ORGANIZATIONS -> OrganizationProfile.class;
        };
    return new Batch(
        job.kind(),
        job.isDryRun(),
        job.organizationId().map(UUID::toString).orElse(job.subject()),
        job.organizationId(),
        job.memberId(),
        new RowShape(content, vocabularies),
        new HashSet<>());
  }

  /**
   * Imports a row within the caller's transaction.
   *
   * @throws RowRefused naming each column at fault
   */
  RowResult take(Batch batch, Row row) {
    var headings = new Headings(columns, batch.kind(), row);
    var about = new RowFacts();
    var tree = mapper.createObjectNode();
    read(batch, row, tree, about, headings);
    var externalId = about.text(Columns.EXTERNAL_ID);
    if (!externalId.isEmpty()) {
      var earlier = jobs.reference(batch.kind(), batch.sender(), externalId);
      if (earlier.isPresent()) {
        return RowResult.skipped(earlier.get());
      }
      if (batch.dryRun() && batch.seen().contains(externalId)) {
        return RowResult.skipped();
      }
    }
    try {
      var outcome = write(batch, tree, about);
      if (!externalId.isEmpty() && outcome.status() == RowResult.Status.CREATED) {
        jobs.refer(batch.kind(), batch.sender(), externalId, outcome.recordId().orElseThrow());
      }
      batch.seen().add(externalId);
      return outcome;
    } catch (DomainException refusal) {
      throw refused(refusal, headings);
    }
  }

  private void read(Batch batch, Row row, ObjectNode tree, RowFacts about, Headings headings) {
    var flaws = new ArrayList<Flaw>();
    row.cells()
        .forEach(
            (heading, cell) -> {
              var column = columns.meaning(batch.kind(), heading);
              var meaning =
                  batch.kind() == ImportKind.SEEDS ? RowFacts.meaning(column, cell) : column;
              headings.add(meaning, heading);
              if (meaning.startsWith("@")) {
                about.put(meaning, cell).ifPresent(code -> flaws.add(flaw(heading, meaning, code)));
              } else if (batch.shape().knows(meaning)) {
                batch.shape().put(tree, meaning, cell);
              } else {
                flaws.add(
                    new Flaw(
                        heading,
                        "unknown-column",
                        Map.of(
                            "allowed",
                            batch.shape().columns(),
                            "headings",
                            String.join("、", columns.japanese(batch.kind())))));
              }
            });
    if (!flaws.isEmpty()) {
      throw new RowRefused(flaws);
    }
  }

  private static Flaw flaw(String heading, String meaning, String code) {
    return new Flaw(heading, code, Map.of("max", String.valueOf(RowFacts.most(meaning))));
  }

  private RowResult write(Batch batch, ObjectNode tree, RowFacts about) {
    return switch (batch.kind()) {
      case NEEDS -> {
        about.completeNeed(tree, vocabularies);
        yield writer.need(valid(tree, NeedContent.class), about, batch);
      }
      case SEEDS -> {
        about.completeSeed(tree);
        yield writer.seed(valid(tree, SeedContent.class), about, batch);
      }
      case ORGANIZATIONS -> {
        about.completeOrganization(tree, vocabularies);
        yield writer.organization(valid(tree, OrganizationProfile.class));
      }
    };
  }

  private <T> T valid(ObjectNode tree, Class<T> type) {
    T content;
    try {
      content = mapper.treeToValue(tree, type);
    } catch (JsonProcessingException unreadable) {
      var field = unreadable instanceof JsonMappingException mapping ? path(mapping) : "";
      var unsafe = String.valueOf(unreadable.getOriginalMessage()).contains("unsafe-text");
      throw unsafe
          ? DomainException.invalid(field, "unsafe-text")
          : DomainException.invalid(
              List.of(new DomainException.Fault(field, "wrong-type", wanted(unreadable))));
    }
    var violations = validator.validate(content);
    if (!violations.isEmpty()) {
      throw DomainException.invalid(Violations.faults(violations));
    }
    return content;
  }

  /** What the field would have taken, for the remedy. */
  private static Map<String, Object> wanted(JsonProcessingException unreadable) {
    if (!(unreadable instanceof MismatchedInputException mismatch)
        || !(mismatch.getTargetType() instanceof Class<?> type)) {
      return Map.of();
    }
    if (type.isEnum()) {
      return Map.of(
          RowWording.CHOICES,
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    return NUMBERS.contains(type) ? Map.of(RowWording.NUMBER, true) : Map.of();
  }

  private static String path(JsonMappingException exception) {
    return String.join(
        ".",
        exception.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .toList());
  }

  private static RowRefused refused(DomainException refusal, Headings headings) {
    if (refusal.faults().isEmpty()) {
      return refused(headings, "", refusal.slug(), refusal.arguments());
    }
    return new RowRefused(
        refusal.faults().stream()
            .map(
                fault -> {
                  var field = fault.field().replaceAll("\\[\\d+]", "");
                  return new Flaw(headings.of(field), fault.code(), texts(fault.arguments()));
                })
            .toList());
  }

  private static RowRefused refused(
      Headings headings, String field, String code, Map<String, Object> arguments) {
    return new RowRefused(List.of(new Flaw(headings.of(field), code, texts(arguments))));
  }

  private static Map<String, Object> texts(Map<String, Object> arguments) {
    var texts = new HashMap<String, Object>();
    arguments.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }
}
