package jp.musubi.seed;

import java.util.List;
import jp.musubi.identity.Level;
import jp.musubi.shared.FieldError;

/**
 * What a reader will see of a seed.
 *
 * @param hidden groups of fields that this reader is not shown
 * @param warnings what the author should think of before others read it, whoever the reader is
 */
public record SeedPreview(
    Level as, SeedView seed, List<String> hidden, List<FieldError> warnings) {}
