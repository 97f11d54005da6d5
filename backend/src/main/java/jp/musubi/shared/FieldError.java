package jp.musubi.shared;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one field and how to mend it. */
@Schema(description = "What is wrong with one field and how to mend it")
public record FieldError(
    @Schema(examples = "statement.problem") String field,
    @Schema(examples = "required") String code,
    String message) {}
