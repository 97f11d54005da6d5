package jp.musubi.vocabulary;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a code of the named vocabulary; null is valid. On lists: {@code
 * List<@Code("processes") String>}. People read the text {@code field.code} of the problem
 * messages.
 */
@Documented
@Constraint(validatedBy = CodeValidator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {
  /** Name of the vocabulary. */
  String value();

  String message() default "is not a code of /api/v1/vocabularies/{value}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
