package jp.musubi.vocabulary;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

@Dependent
class CodeValidator implements ConstraintValidator<Code, CharSequence> {
  private final Vocabularies vocabularies;
  private @Nullable Vocabulary vocabulary;

  CodeValidator(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  @Override
  public void initialize(Code constraint) {
    vocabulary = vocabularies.get(constraint.value());
  }

  @Override
  public boolean isValid(@Nullable CharSequence code, ConstraintValidatorContext context) {
    return code == null || vocabulary == null || vocabulary.find(code.toString()).isPresent();
  }
}
