package jp.musubi.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.embedding.Embeddings;
import jp.musubi.index.Document;
import jp.musubi.index.Type;
import jp.musubi.need.Need;
import jp.musubi.need.NeedTexts;
import jp.musubi.need.Needs;
import jp.musubi.organization.Organization;
import jp.musubi.organization.Organizations;
import jp.musubi.reading.Bridges;
import jp.musubi.seed.Seed;
import jp.musubi.seed.SeedTexts;
import jp.musubi.seed.Seeds;
import jp.musubi.vocabulary.Vocabularies;

/** Reads records and writes them down as they are to be found. */
@ApplicationScoped
class Documents {
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Organizations organizations;
  @Inject Vocabularies vocabularies;
  @Inject Bridges bridges;
  @Inject Embeddings embeddings;

  /** The documents of those records that exist. */
  List<Document> of(Type type, Collection<UUID> ids) {
    return switch (type) {
      case NEED -> {
        var found = needs.among(ids);
        var owners = owners(found.stream().map(Need::organizationId).toList());
        yield found.stream()
            .map(
                need ->
                    NeedTexts.document(
                        need,
                        Objects.requireNonNull(owners.get(need.organizationId())),
                        vocabularies))
            .map(document -> document.digested(embeddings.on(bridges.reader()::digestNeed)))
            .toList();
      }
      case SEED -> {
        var found = seeds.among(ids);
        var owners = owners(found.stream().map(Seed::organizationId).toList());
        yield found.stream()
            .map(
                seed ->
                    SeedTexts.document(
                        seed,
                        Objects.requireNonNull(owners.get(seed.organizationId())),
                        vocabularies))
            .map(document -> document.digested(embeddings.on(bridges.reader()::digestSeed)))
            .toList();
      }
      case ORGANIZATION ->
          organizations.among(ids).stream()
              .map(organization -> OrganizationTexts.document(organization, vocabularies))
              .toList();
    };
  }

  private Map<UUID, Organization> owners(List<UUID> ids) {
    return organizations.among(ids).stream()
        .collect(Collectors.toMap(Organization::id, Function.identity()));
  }
}
