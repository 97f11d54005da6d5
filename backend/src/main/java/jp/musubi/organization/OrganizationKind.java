package jp.musubi.organization;

import java.util.EnumSet;
import java.util.Set;

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

  /** Those where care is given. */
  static Set<OrganizationKind> sites() {
    return EnumSet.of(HOSPITAL, CLINIC, CARE_FACILITY);
  }
}
