package jp.musubi.identity;

/**
 * What a reader is cleared for on any record that is not their own or shared with them: the circles
 * for which ranking and search keep texts apart. In ascending order, each sees what the ones before
 * it see.
 */
public enum Rung {
  PUBLIC,
  MEMBERS,
  VETTED,
  COORDINATORS
}
