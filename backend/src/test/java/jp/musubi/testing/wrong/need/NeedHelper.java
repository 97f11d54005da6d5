package jp.musubi.testing.wrong.need;

/** Breaks a rule on purpose: its name says nothing. */
class NeedHelper {}
