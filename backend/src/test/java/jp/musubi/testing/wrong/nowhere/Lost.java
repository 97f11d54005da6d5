package jp.musubi.testing.wrong.nowhere;

/** Breaks a rule on purpose: a feature without a row. */
class Lost {}
