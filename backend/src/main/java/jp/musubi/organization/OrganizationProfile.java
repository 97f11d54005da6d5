package jp.musubi.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import jp.musubi.matching.TeamRole;
import jp.musubi.vocabulary.Code;
import jp.musubi.vocabulary.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says of itself.
 *
 * @param corporateNumber 法人番号, 13 digits
 * @param municipalityCode 全国地方公共団体コード, six digits; five are completed. Empty for an imported entry
 *     whose place is not known yet; it cannot be verified like that
 * @param industryCode 日本標準産業分類: a letter or two to four digits
 * @param regionsServed prefectures, two digits
 * @param ror for research organizations; an address of ror.org is cut to its id
 * @param medicalInstitutionCode 医療機関コード, ten digits
 * @param source where the entry was read, if not from the organization itself
 */
@Schema(name = "RegisterOrganization")
public record OrganizationProfile(
    @NotNull @Schema(examples = "COMPANY") OrganizationKind kind,
    @NotBlank @Size(max = 120) @Schema(examples = "みちのく精工株式会社") String name,
    @Size(max = 120) @Schema(examples = "ミチノクセイコウ") @Nullable String nameKana,
    @Size(max = 200) @Schema(examples = "Michinoku Seiko Co., Ltd.") @Nullable String nameEn,
    @OfficialNumber(OfficialNumber.Kind.CORPORATE_NUMBER) @Schema(examples = "4011001098993")
        @Nullable String corporateNumber,
    @OfficialNumber(OfficialNumber.Kind.MUNICIPALITY_CODE) @Schema(examples = "022012")
        String municipalityCode,
    @Pattern(regexp = "[A-T]|\\d{2,4}") @Schema(examples = "2741") @Nullable String industryCode,
    @Min(0) @Max(10_000_000) @Schema(examples = "45") @Nullable Integer employees,
    @Min(0) @Max(1_000_000_000_000_000L) @Schema(examples = "30000000") @Nullable Long capitalYen,
    @Min(500) @Max(2100) @Schema(examples = "1974") @Nullable Integer foundedYear,
    @Pattern(regexp = "https?://[^\\s<>\"]+") @Size(max = 400) @Nullable String website,
    @Size(max = 2000) @Nullable String description,
    @Size(max = 5) List<@NotNull TeamRole> rolesOffered,
    @Size(max = 47) List<@NotNull @Code("prefectures") String> regionsServed,
    @OfficialNumber(OfficialNumber.Kind.ROR) @Nullable String ror,
    @OfficialNumber(OfficialNumber.Kind.MEDICAL_INSTITUTION_CODE)
        @Nullable String medicalInstitutionCode,
    @Valid @Nullable Source source) {

  /** Where an entry that nobody of the organization wrote was read. */
  @Schema(name = "OrganizationSource")
  public record Source(
      @NotBlank @Size(max = 200) String name,
      @Pattern(regexp = "https?://[^\\s<>\"]+") @Size(max = 600) @Nullable String url) {}

  public OrganizationProfile {
    name = stripped(name);
    nameKana = present(nameKana);
    nameEn = present(nameEn);
    corporateNumber = present(corporateNumber);
    municipalityCode = completed(municipalityCode);
    industryCode = present(industryCode);
    website = present(website);
    description = present(description);
    rolesOffered = distinct(rolesOffered);
    regionsServed = distinct(regionsServed);
    ror = withoutAddress(ror);
    medicalInstitutionCode = present(medicalInstitutionCode);
  }

  /** Two digits; empty while the place is not known. */
  public String prefectureCode() {
    return municipalityCode.isEmpty() ? "" : municipalityCode.substring(0, 2);
  }

  /** An entry of which only kind, name and perhaps place are known. */
  public static OrganizationProfile named(
      OrganizationKind kind, String name, String municipalityCode) {
    return new OrganizationProfile(
        kind,
        name,
        null,
        null,
        null,
        municipalityCode,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  /** What a coordinator looked at when verifying: who this is. */
  boolean isSameBodyAs(OrganizationProfile other) {
    return kind == other.kind
        && name.equals(other.name)
        && Objects.equals(corporateNumber, other.corporateNumber);
  }

  // Absent members of a body arrive as null before validation has refused them.
  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String completed(@Nullable String code) {
    var given = stripped(code);
    return given.length() == 5 ? MunicipalityCode.complete(given).orElse(given) : given;
  }

  private static @Nullable String withoutAddress(@Nullable String ror) {
    var given = present(ror);
    return given == null ? null : given.replaceFirst("^https://ror\\.org/", "");
  }

  private static <T> List<T> distinct(@Nullable List<T> values) {
    return values == null
        ? List.of()
        : Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(values)));
  }
}
