package jp.musubi.organization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.corporation.Corporation;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says of itself beside what the register says of its 法人番号.
 *
 * @param asOf the day up to which the register is known; null while none was loaded
 */
record RegisterCheck(
    Standing standing,
    boolean nameAgrees,
    boolean placeAgrees,
    @Nullable LocalDate asOf,
    @Nullable Corporation corporation) {

  /** How far the register bears an entry out. */
  @Schema(name = "RegisterStanding")
  enum Standing {
    /** No register was loaded here. */
    NOT_LOADED,
    /** The organization gives no 法人番号. */
    NO_NUMBER,
    /** The register does not know the number. */
    UNKNOWN,
    /** The register says that it is closed. */
    CLOSED,
    /** Name or place are others than in the register. */
    DIFFERS,
    AGREES
  }

  /**
   * Compares.
   *
   * @param municipality what the municipality given is called
   */
  static RegisterCheck of(
      OrganizationProfile profile,
      String municipality,
      Optional<LocalDate> asOf,
      Optional<Corporation> found) {
    if (found.isEmpty()) {
      var standing =
          profile.corporateNumber() == null
              ? Standing.NO_NUMBER
              : asOf.isEmpty() ? Standing.NOT_LOADED : Standing.UNKNOWN;
      return new RegisterCheck(standing, false, false, asOf.orElse(null), null);
    }
    var corporation = found.get();
    var name = plain(profile.name()).equals(plain(corporation.name()));
    // The register names the wards of large cities, which organizations need not.
    var place =
        profile.municipalityCode().equals(corporation.municipalityCode())
            || profile.prefectureCode().equals(corporation.prefectureCode())
                && corporation.address().contains(municipality);
    var standing =
        corporation.closedOn() != null
            ? Standing.CLOSED
            : name && place ? Standing.AGREES : Standing.DIFFERS;
    return new RegisterCheck(standing, name, place, asOf.orElse(null), corporation);
  }

  /** Full and half width, and spaces, make no other name. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** Whether it can be verified only against what the register says. */
  boolean needsReason() {
    return standing == Standing.UNKNOWN || standing == Standing.CLOSED;
  }

  /** Whoever verifies against the register says why. */
  void requireReason(@Nullable String reason) {
    if (needsReason() && (reason == null || reason.isBlank())) {
      var code = standing == Standing.UNKNOWN ? "register-unknown" : "register-closed";
      var arguments = Map.<String, Object>of("asOf", String.valueOf(asOf));
      throw DomainException.invalid(List.of(new DomainException.Fault("reason", code, arguments)));
    }
  }
}
