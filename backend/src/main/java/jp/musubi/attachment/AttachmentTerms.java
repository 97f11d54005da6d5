package jp.musubi.attachment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.musubi.identity.Level;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a file and what it shows.
 *
 * @param description in a few words
 */
record AttachmentTerms(@NotNull Level level, @Nullable @Size(max = 300) String description) {}
