package jp.musubi.matching;

import org.jspecify.annotations.Nullable;

/**
 * Where an organization is.
 *
 * @param prefecture JIS X 0401, two digits
 * @param municipality 全国地方公共団体コード, six digits
 */
public record Location(String prefecture, @Nullable String municipality) {}
