package jp.musubi.matching;

/**
 * What was laid side by side: words of the need and words of the seed, as their authors wrote them.
 */
public record Evidence(String needText, String seedText) {}
