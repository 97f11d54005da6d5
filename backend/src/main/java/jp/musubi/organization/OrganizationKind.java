package jp.musubi.organization;

import java.util.EnumSet;
import java.util.Set;
import jp.musubi.identity.Role;

/** What sort of body an organization is. */
public enum OrganizationKind {
  COMPANY,
  HOSPITAL,
  CLINIC,
  CARE_FACILITY,
  UNIVERSITY,
  RESEARCH_INSTITUTE,
  SUPPORT_ORGANIZATION,
  FINANCIAL_INSTITUTION,
  GOVERNMENT,
  ASSOCIATION;

  /** What members of such a body can come to do. */
  Set<Role> roles() {
    return switch (this) {
      case HOSPITAL, CLINIC, CARE_FACILITY -> EnumSet.of(Role.CLINICIAN);
      case COMPANY, RESEARCH_INSTITUTE -> EnumSet.of(Role.PROVIDER);
      case UNIVERSITY -> EnumSet.of(Role.PROVIDER, Role.CLINICIAN, Role.COORDINATOR);
      case FINANCIAL_INSTITUTION -> EnumSet.of(Role.FUNDER);
      case SUPPORT_ORGANIZATION -> EnumSet.of(Role.PROVIDER, Role.COORDINATOR, Role.ADMIN);
      case GOVERNMENT -> EnumSet.of(Role.OFFICIAL, Role.COORDINATOR, Role.ADMIN);
      case ASSOCIATION -> EnumSet.of(Role.PROVIDER, Role.COORDINATOR);
    };
  }

  /** Those where care is given. */
  static Set<OrganizationKind> sites() {
    return EnumSet.of(HOSPITAL, CLINIC, CARE_FACILITY);
  }
}
