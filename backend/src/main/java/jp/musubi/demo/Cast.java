package jp.musubi.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Membership;
import jp.musubi.identity.Role;

/** Who is who by key, and when things happened, counted back from today. */
final class Cast {
  private final Instant now;
  private final Map<String, UUID> organizations = new HashMap<>();
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, UUID> needs = new HashMap<>();
  private final Map<String, UUID> seeds = new HashMap<>();

  Cast(Instant now) {
    this.now = now;
  }

  void organization(String key, UUID id) {
    organizations.put(key, id);
  }

  UUID organization(String key) {
    return found(organizations, key);
  }

  void member(String key, String subject, String name, Role role, UUID member, UUID organization) {
    var membership = new Membership(member, organization, name, true);
    actors.put(
        key, new Actor(subject, name, Optional.of(membership), Set.of(role), Set.of(), false));
  }

  Actor actor(String key) {
    return found(actors, key);
  }

  void need(String key, UUID id) {
    needs.put(key, id);
  }

  UUID need(String key) {
    return found(needs, key);
  }

  void seed(String key, UUID id) {
    seeds.put(key, id);
  }

  UUID seed(String key) {
    return found(seeds, key);
  }

  private static <T> T found(Map<String, T> all, String key) {
    return Optional.ofNullable(all.get(key))
        .orElseThrow(() -> new IllegalStateException("The demo data name " + key + " but lack it"));
  }

  Instant now() {
    return now;
  }

  /** So many days ago; a day ago where the line does not say. */
  Instant ago(JsonNode line, String field) {
    return now.minus(Duration.ofDays(line.path(field).asLong(1)));
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  LocalDate in(JsonNode line, String field) {
    return day(now).plusDays(line.path(field).asLong());
  }
}
