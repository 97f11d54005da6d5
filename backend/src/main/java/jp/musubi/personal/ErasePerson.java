package jp.musubi.personal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The wish to be forgotten, or to have somebody forgotten.
 *
 * @param displayName of the person, once more: it cannot be undone
 * @param reason asked of administrators
 */
record ErasePerson(
    @NotBlank @Size(max = 80) String displayName, @Nullable @Size(max = 300) String reason) {}
