package jp.musubi.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
 * All that an author gives of a need. A draft may lack anything but its title; {@link NeedGuard}
 * says what submission and publication ask for.
 *
 * @param jmdnCode Japanese medical device nomenclature, 8 digits; the device class is derived
 * @param horizonMonths within how many months the site wants a solution in use
 * @param regionWish prefecture (JIS X 0401) the partner should be in; {@code regionMust}: or else
 *     not
 * @param conflictDeclared whether the author has declared conflicts of interest or their absence
 * @param disclosureConfirmed whether the author has looked at who will see what
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an author gives of a need")
public record NeedContent(
    @Schema(examples = "透析中の穿刺針のずれに早く気づきたい") @NotBlank @Size(max = 60) String title,
    @Nullable @Size(max = 300) String summary,
    @Nullable @Valid Statement statement,
    @Nullable @Size(max = 2000) String presentPractice,
    @Nullable @Size(max = 2000) String existingProducts,
    @Size(max = 5) List<@NotBlank @Size(max = 200) String> mustHaves,
    @Nullable @Size(max = 500) String notOfInterest,
    @Schema(examples = "internal-medicine") @Nullable @Code("departments") String department,
    @Nullable @Code("department-modifiers") String departmentModifier,
    @Schema(examples = "dialysis") @Nullable @Code("places") String place,
    @Schema(examples = "nurse") @Nullable @Code("professions") String profession,
    @Nullable @Size(max = 200) String user,
    @Nullable @Size(max = 200) String frequency,
    @Nullable @Size(max = 200) String frequencySource,
    @Size(max = 10) Set<@NotNull Effect> effects,
    @Nullable Urgency urgency,
    @Nullable @Code("jmdn") String jmdnCode,
    boolean jmdnUndecided,
    @Nullable @Size(max = 1000) String marketEvidence,
    @Nullable IpSituation ipSituation,
    @Nullable @Size(max = 2000) String unpublishedData,
    @Size(max = 10) Set<@NotNull TeamRole> rolesSought,
    @Size(max = 10) Set<@NotNull Contribution> contributions,
    @Size(max = 10) List<@Code("certificates") String> certificatesAsked,
    @Nullable @Code("prefectures") String regionWish,
    boolean regionMust,
    @Nullable @Min(1) @Max(120) Integer horizonMonths,
    @Nullable Disclosure disclosure,
    boolean disclosureConfirmed,
    @Nullable Boolean ndaNeeded,
    boolean conflictDeclared,
    @Nullable @Size(max = 500) String conflictDeclaration,
    boolean consent) {

  /** "A way to [problem] in [population] so that [outcome]". */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Statement(
      @Nullable @Size(max = 400) String problem,
      @Nullable @Size(max = 200) String population,
      @Nullable @Size(max = 400) String outcome) {}

  public enum Effect {
    SAFETY,
    TIME,
    COST,
    QOL
  }

  public enum Urgency {
    LOW,
    MEDIUM,
    HIGH
  }

  public enum IpSituation {
    NONE,
    KNOW_HOW,
    FILED,
    PUBLISHED,
    GRANTED,
    UNKNOWN
  }

  /** What the site can bring to the work on it. */
  public enum Contribution {
    OBSERVATION,
    TRIAL_USE,
    EVALUATION,
    DATA
  }

  public NeedContent {
    mustHaves = mustHaves == null ? List.of() : List.copyOf(present(mustHaves));
    effects = effects == null ? Set.of() : sorted(effects);
    rolesSought = rolesSought == null ? Set.of() : sorted(rolesSought);
    contributions = contributions == null ? Set.of() : sorted(contributions);
    certificatesAsked =
        certificatesAsked == null ? List.of() : List.copyOf(present(certificatesAsked));
  }

  /** In an order that no other field moves. */
  private static <T> Set<T> sorted(Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(present(values)));
  }

  private static <T> List<T> present(Collection<T> values) {
    return values.stream().filter(Objects::nonNull).toList();
  }

  /**
   * What a reader may know of this: the one place where a need's levels are applied, for views,
   * search and scoring alike.
   */
  public NeedContent seenAt(Clearance clearance, Disclosure levels) {
    if (clearance.isFull()) {
      return this;
    }
    var department = clearance.sees(levels.level(NeedGroups.DEPARTMENT));
    var problem = clearance.sees(levels.level(NeedGroups.PROBLEM));
    var setting = clearance.sees(levels.level(NeedGroups.SETTING));
    var mechanism = clearance.sees(levels.level(NeedGroups.MECHANISM));
    return new NeedContent(
        clearance.sees(levels.level(NeedGroups.TITLE)) ? title : "",
        clearance.sees(levels.level(NeedGroups.SUMMARY)) ? summary : null,
        problem ? statement : null,
        problem ? presentPractice : null,
        problem ? existingProducts : null,
        problem ? mustHaves : List.of(),
        problem ? notOfInterest : null,
        department ? this.department : null,
        department ? departmentModifier : null,
        setting ? place : null,
        setting ? profession : null,
        setting ? user : null,
        setting ? frequency : null,
        setting ? frequencySource : null,
        problem ? effects : Set.of(),
        problem ? urgency : null,
        problem ? jmdnCode : null,
        problem && jmdnUndecided,
        problem ? marketEvidence : null,
        mechanism ? ipSituation : null,
        mechanism ? unpublishedData : null,
        problem ? rolesSought : Set.of(),
        problem ? contributions : Set.of(),
        problem ? certificatesAsked : List.of(),
        setting ? regionWish : null,
        setting && regionMust,
        problem ? horizonMonths : null,
        null,
        false,
        problem ? ndaNeeded : null,
        false,
        null,
        false);
  }
}
