package jp.musubi.organization;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.function.Predicate;
import jp.musubi.vocabulary.CorporateNumber;
import jp.musubi.vocabulary.MedicalInstitutionCode;
import jp.musubi.vocabulary.MunicipalityCode;
import jp.musubi.vocabulary.Ror;
import org.jspecify.annotations.Nullable;

/** An official number whose check digits fit; null is valid. */
@Documented
@Constraint(validatedBy = OfficialNumber.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface OfficialNumber {
  Kind value();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Which number; the name in lower case is the code of the fault. */
  enum Kind {
    CORPORATE_NUMBER(CorporateNumber::isValid),
    MUNICIPALITY_CODE(MunicipalityCode::isValid),
    MEDICAL_INSTITUTION_CODE(MedicalInstitutionCode::isValid),
    ROR(Ror::isValid);

    private final Predicate<String> rule;

    Kind(Predicate<String> rule) {
      this.rule = rule;
    }
  }

  /** Checks by the rule of the kind. */
  class Check implements ConstraintValidator<OfficialNumber, String> {
    private Kind kind = Kind.CORPORATE_NUMBER;

    @Override
    public void initialize(OfficialNumber constraint) {
      kind = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
      if (number == null || kind.rule.test(number)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(
              "#" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .addConstraintViolation();
      return false;
    }
  }
}
