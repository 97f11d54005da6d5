package jp.musubi.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Disclosure;
import jp.musubi.matching.TeamRole;
import jp.musubi.vocabulary.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that an owner gives of a seed. A draft may lack anything but its kind and title; {@link
 * SeedGuard} says what submission and publication ask for.
 *
 * @param trl technology readiness level 1–9 (ISO 16290)
 * @param ipcCodes International Patent Classification, for example {@code A61B 5/00}
 * @param publications DOIs
 * @param regionServed prefectures (JIS X 0401) the owner wants to work in; empty means all
 * @param unpublishedInvention whether publishing could cost the novelty of an invention
 * @param noveltyWarningAcknowledged whether the owner publishes in the knowledge of that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an owner gives of a seed")
public record SeedContent(
    @Schema(examples = "CAPABILITY") @NotNull SeedKind kind,
    @Schema(examples = "医療用シリコーンの薄肉精密成形") @NotBlank @Size(max = 80) String title,
    @Nullable @Size(max = 600) String summary,
    @Nullable @Size(max = 1000) String advantage,
    @Nullable @Size(max = 2000) String principle,
    @Nullable @Min(1) @Max(9) Integer trl,
    @Nullable IprStatus iprStatus,
    @Size(max = 20) List<@NotBlank @Size(max = 60) String> iprNumbers,
    @Size(max = 40) Set<@Code("departments") String> fieldsOfUse,
    @Size(max = 40) Set<@Code("places") String> places,
    @Size(max = 20)
        List<@Pattern(regexp = "[A-HY]\\d{2}[A-Z](\\s?\\d{1,4}/\\d{2,6})?") String> ipcCodes,
    @Size(max = 30) List<@Valid Capability> capabilities,
    @Size(max = 20) Set<@Code("certificates") String> certificates,
    @Size(max = 50) List<@Pattern(regexp = "10\\.\\d{4,9}/[^\\s<>]{1,200}") String> publications,
    @Size(max = 20) List<@Valid Inventor> inventors,
    @Nullable TeamRole roleOffered,
    @Size(max = 8) Set<CooperationForm> cooperationForms,
    @Size(max = 47) Set<@Code("prefectures") String> regionServed,
    @Nullable Disclosure disclosure,
    boolean unpublishedInvention,
    boolean noveltyWarningAcknowledged) {

  /**
   * One thing somebody can make or do.
   *
   * @param accuracy in words, for example {@code ±0.005 mm}; {@code size} likewise
   * @param lotMin smallest and {@code lotMax} largest number of pieces taken on
   * @param cleanClass of the room, for example {@code ISO 7}
   * @param prototype whether single prototypes are made too
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Capability(
      @Schema(examples = "silicone-molding") @NotNull @Code("processes") String process,
      @Size(max = 30) Set<@Code("materials") String> materials,
      @Nullable @Size(max = 200) String accuracy,
      @Nullable @Size(max = 200) String size,
      @Nullable @Min(1) @Max(100_000_000) Integer lotMin,
      @Nullable @Min(1) @Max(100_000_000) Integer lotMax,
      @Nullable @Size(max = 300) String equipment,
      @Nullable @Size(max = 40) String cleanClass,
      @Nullable @Min(0) @Max(3650) Integer leadTimeDays,
      boolean prototype) {
    public Capability {
      materials = distinct(materials);
    }
  }

  /** A researcher by public identifiers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Inventor(
      @Schema(examples = "0000-0002-1825-0097") @Nullable @Size(max = 19) String orcid,
      @Nullable @Pattern(regexp = "[A-Za-z0-9_.-]{1,60}") String researchmap,
      @Nullable @Pattern(regexp = "\\d{8}") String eRad) {}

  public enum IprStatus {
    NONE,
    KNOW_HOW,
    FILED,
    PUBLISHED,
    GRANTED
  }

  public enum CooperationForm {
    JOINT_DEVELOPMENT,
    LICENCE,
    CONTRACT_MANUFACTURING,
    SUPPLY,
    TESTING,
    CONSULTING,
    FUNDING,
    FIELD
  }

  public SeedContent {
    iprNumbers = present(iprNumbers);
    fieldsOfUse = distinct(fieldsOfUse);
    places = distinct(places);
    ipcCodes = present(ipcCodes);
    capabilities = present(capabilities);
    certificates = distinct(certificates);
    publications = present(publications);
    inventors = present(inventors);
    cooperationForms = distinct(cooperationForms);
    regionServed = distinct(regionServed);
  }

  private static <T> List<T> present(@Nullable Collection<T> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  /** In an order that no other field moves. */
  private static <T> Set<T> distinct(@Nullable Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(present(values)));
  }

  /** Processes of all rows, in their order. */
  List<String> processes() {
    return capabilities.stream().map(Capability::process).distinct().toList();
  }

  /** Materials of all rows, sorted. */
  List<String> materials() {
    return capabilities.stream().flatMap(c -> c.materials().stream()).distinct().sorted().toList();
  }

  /**
   * What a reader may know of this: the one place where a seed's levels are applied, for views,
   * search and scoring alike. What kind of thing it is everyone may know who may know of it.
   */
  public SeedContent seenAt(Clearance clearance, Disclosure levels) {
    if (clearance.isFull()) {
      return this;
    }
    var can = clearance.sees(levels.level(SeedGroups.CAPABILITIES));
    var ipr = clearance.sees(levels.level(SeedGroups.IPR));
    return new SeedContent(
        kind,
        clearance.sees(levels.level(SeedGroups.TITLE)) ? title : "",
        clearance.sees(levels.level(SeedGroups.SUMMARY)) ? summary : null,
        clearance.sees(levels.level(SeedGroups.ADVANTAGE)) ? advantage : null,
        clearance.sees(levels.level(SeedGroups.PRINCIPLE)) ? principle : null,
        can ? trl : null,
        ipr ? iprStatus : null,
        ipr ? iprNumbers : List.of(),
        can ? fieldsOfUse : Set.of(),
        can ? places : Set.of(),
        ipr ? ipcCodes : List.of(),
        can ? capabilities : List.of(),
        can ? certificates : Set.of(),
        ipr ? publications : List.of(),
        clearance.sees(levels.level(SeedGroups.INVENTORS)) ? inventors : List.of(),
        can ? roleOffered : null,
        can ? cooperationForms : Set.of(),
        can ? regionServed : Set.of(),
        null,
        false,
        false);
  }
}
