package jp.musubi.organization;

import static java.lang.annotation.ElementType.TYPE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import jp.musubi.matching.LicenceKind;
import jp.musubi.vocabulary.LicenceNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A licence to be added to an organization; the shape of the number depends on the kind. */
@AddLicence.NumberFitsKind
@Schema(name = "LicenceCommand")
public record AddLicence(
    @NotNull @Schema(examples = "MAH_2") LicenceKind kind,
    @NotBlank @Size(max = 40) @Schema(examples = "02B2X00150") String number,
    @NotNull @Schema(examples = "2030-03-31") LocalDate expiresOn) {

  /** The number has the shape that numbers of this kind have. */
  @Constraint(validatedBy = NumberFitsKind.Check.class)
  @Target(TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface NumberFitsKind {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two fields. */
    class Check implements ConstraintValidator<NumberFitsKind, AddLicence> {
      @Override
      public boolean isValid(@Nullable AddLicence licence, ConstraintValidatorContext context) {
        if (licence == null
            || isIncomplete(licence)
            || LicenceNumber.isValid(licence.kind.name(), licence.number.strip())) {
          return true;
        }
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("#licence-number")
            .addPropertyNode("number")
            .addConstraintViolation();
        return false;
      }

      /** Other constraints answer for what is missing. */
      private static boolean isIncomplete(AddLicence licence) {
        return licence.kind == null || licence.number == null || licence.number.isBlank();
      }
    }
  }
}
