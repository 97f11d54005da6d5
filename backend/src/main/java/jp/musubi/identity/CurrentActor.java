package jp.musubi.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the verified token, once a request. */
@RequestScoped
public class CurrentActor {
  @Inject SecurityIdentity identity;
  @Inject Membership.Source memberships;
  @Inject Ceiling.Source ceilings;

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

  /** Whether powers that their account has are held back for want of a second factor. */
  public boolean lacksSecondFactor() {
    return SecondFactor.MISSING.equals(identity.getAttribute(DomainException.WHY_FORBIDDEN));
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
        ScopesAsRoles.isClient(token),
        clientId().flatMap(client -> ceiling(client, token)));
  }

  /** The partner's client that asks; empty for people and visitors. */
  public Optional<String> clientId() {
    return identity.getPrincipal() instanceof JsonWebToken token && ScopesAsRoles.isClient(token)
        ? Optional.ofNullable(token.<String>getClaim("azp"))
        : Optional.empty();
  }

  /** The lower one, where both the token and the registration name a ceiling. */
  private Optional<Ceiling> ceiling(String client, JsonWebToken token) {
    var registered = ceilings.of(client);
    var told =
        Optional.ofNullable(token.<String>getClaim("disclosure_ceiling")).map(Level::valueOf);
    return told.isEmpty()
        ? registered
        : registered.map(ceiling -> ceiling.atMost(told.get())).or(() -> told.map(Ceiling::at));
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
