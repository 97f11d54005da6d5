package jp.musubi.testing.wrong.matching;

import jakarta.persistence.EntityManager;

/** Breaks a rule on purpose: the engine knows the database. */
class Impure {
  void rank(EntityManager entities) {
    entities.flush();
  }
}
