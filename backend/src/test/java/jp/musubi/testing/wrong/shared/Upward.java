package jp.musubi.testing.wrong.shared;

import jp.musubi.testing.wrong.need.Need;

/** Breaks a rule on purpose: the ground imports a feature. */
class Upward {
  Need need = new Need();
}
