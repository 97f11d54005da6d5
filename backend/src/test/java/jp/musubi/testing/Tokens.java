package jp.musubi.testing;

import io.smallrye.jwt.build.Jwt;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.musubi.identity.Scope;

/** Mints access tokens of the shape Keycloak's realm {@code musubi} issues. */
public final class Tokens {

  private static final List<String> DEMO_ACCOUNTS =
      List.of(
          "clinician", "provider", "coordinator", "coordinator2", "official", "funder", "admin");

  private Tokens() {}

  /** The token of the demo account named by its first role (upper or lower case). */
  public static String of(String... roles) {
    return forSubject(demoSubject(roles[0]), roles);
  }

  /** The fixed subject of a demo account, for example {@code coordinator2}. */
  public static String demoSubject(String account) {
    var number = DEMO_ACCOUNTS.indexOf(account.toLowerCase(Locale.ROOT)) + 1;
    return "00000000-0000-7000-8000-%012d".formatted(number);
  }

  /** A person's token with any subject, after a login with a second factor. */
  public static String forSubject(String subject, String... roles) {
    return afterLogin("second-factor", subject, roles);
  }

  /**
   * A person's token.
   *
   * @param acr how strong the login was
   */
  public static String afterLogin(String acr, String subject, String... roles) {
    var lowerCase = Arrays.stream(roles).map(r -> r.toLowerCase(Locale.ROOT));
    return Jwt.claims()
        .subject(subject)
        .claim("azp", "musubi-web")
        .claim("acr", acr)
        .claim("preferred_username", subject + "@demo.musubi.example")
        .claim("email", subject + "@demo.musubi.example")
        .claim("name", "Demo " + roles[0])
        .claim("realm_access", Map.of("roles", lowerCase.toList()))
        .audience(Set.of("musubi-api"))
        .sign();
  }

  /** All scopes a client can have, as it asks for them. */
  public static String[] everyScope() {
    return Arrays.stream(Scope.class.getFields())
        .map(
            field -> {
              try {
                return ((String) field.get(null)).replaceFirst("^scope:", "");
              } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
              }
            })
        .toArray(String[]::new);
  }

  /** A partner system's token by client credentials. */
  public static String forClient(String client, String... scopes) {
    return Jwt.claims()
        .subject("service-account-" + client)
        .claim("azp", client)
        .claim("client_id", client)
        .claim("preferred_username", "service-account-" + client)
        .claim("scope", String.join(" ", scopes))
        .audience(Set.of("musubi-api"))
        .sign();
  }
}
