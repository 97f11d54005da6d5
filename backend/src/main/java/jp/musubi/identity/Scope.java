package jp.musubi.identity;

/** What a partner system's client may do; granted in Keycloak, checked like a role. */
public final class Scope {
  public static final String NEEDS_READ = "scope:needs.read";
  public static final String NEEDS_WRITE = "scope:needs.write";
  public static final String SEEDS_READ = "scope:seeds.read";
  public static final String SEEDS_WRITE = "scope:seeds.write";
  public static final String ORGANIZATIONS_READ = "scope:organizations.read";
  public static final String ORGANIZATIONS_WRITE = "scope:organizations.write";
  public static final String MATCHES_READ = "scope:matches.read";
  public static final String MATCHES_WRITE = "scope:matches.write";
  public static final String IMPORTS_WRITE = "scope:imports.write";

  private Scope() {}
}
