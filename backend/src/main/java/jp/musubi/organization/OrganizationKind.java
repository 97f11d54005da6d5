package jp.musubi.organization;

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
  ASSOCIATION
}
