package jp.musubi.need;

import java.util.List;
import jp.musubi.identity.Level;
import jp.musubi.shared.FieldError;

/**
 * What a reader will see of a need.
 *
 * @param hidden groups of fields that this reader is not shown
 * @param warnings what the author should think of before others read it, whoever the reader is
 */
public record NeedPreview(
    Level as, NeedView need, List<String> hidden, List<FieldError> warnings) {}
