package jp.musubi.testing.wrong.seed;

/** What {@code need} must not import. */
public class Seed {}
