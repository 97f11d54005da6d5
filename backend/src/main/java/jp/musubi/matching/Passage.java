package jp.musubi.matching;

/** One part's text as its author wrote it; evidence quotes it word for word. */
public record Passage(Part part, String text) {}
