package jp.musubi.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the verified token, once a request. */
@RequestScoped
public class CurrentActor {
  @Inject SecurityIdentity identity;
  @Inject Membership.Source memberships;

  private @Nullable Actor actor;

  public Actor get() {
    if (actor == null) {
      actor = read();
    }
    return actor;
  }

  /** The address in the login; empty where the login server gives none. */
  public String email() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return Optional.ofNullable(token.<String>getClaim("email")).orElse("");
    }
    return "";
  }

  private Actor read() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Actor.ANONYMOUS;
    }
    var subject = token.getSubject();
    var membership = subject == null ? Optional.<Membership>empty() : memberships.of(subject);
    var name = Optional.ofNullable(token.<String>getClaim("name")).orElse(token.getName());
    return new Actor(
        subject == null ? token.getName() : subject,
        membership.map(Membership::displayName).orElse(name),
        membership,
        roles(),
        scopes(),
        ScopesAsRoles.isClient(token));
  }

  private Set<Role> roles() {
    return Arrays.stream(Role.values())
        .filter(role -> identity.hasRole(role.realmRole()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private Set<String> scopes() {
    return identity.getRoles().stream()
        .filter(role -> role.startsWith(ScopesAsRoles.PREFIX))
        .collect(Collectors.toUnmodifiableSet());
  }
}
