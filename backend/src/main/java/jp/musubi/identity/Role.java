package jp.musubi.identity;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member comes to do; the realm role is the name in lower case. */
@Schema(name = "RoleName")
public enum Role {
  CLINICIAN,
  PROVIDER,
  COORDINATOR,
  OFFICIAL,
  FUNDER,
  ADMIN;

  /** Names of the realm roles, for {@code @RolesAllowed}. */
  public static final String CLINICIANS = "clinician";

  public static final String PROVIDERS = "provider";
  public static final String COORDINATORS = "coordinator";
  public static final String OFFICIALS = "official";
  public static final String FUNDERS = "funder";
  public static final String ADMINS = "admin";

  public String realmRole() {
    return name().toLowerCase(Locale.ROOT);
  }
}
