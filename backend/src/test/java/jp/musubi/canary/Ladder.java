package jp.musubi.canary;

/** The rungs of product.md once more: what is tested must not be asked what is right. */
enum Ladder {
  PUBLIC,
  MEMBERS,
  VETTED,
  COUNTERPART,
  NDA,
  COORDINATORS
}
