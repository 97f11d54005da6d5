import type { OrganizationKind, RoleName } from '@/api/types';

const trusted: RoleName[] = ['coordinator', 'official', 'admin'];

const fitting: Record<OrganizationKind, RoleName[]> = {
  COMPANY: ['provider'],
  HOSPITAL: ['clinician'],
  CLINIC: ['clinician'],
  CARE_FACILITY: ['clinician'],
  UNIVERSITY: ['provider', 'clinician', 'coordinator'],
  RESEARCH_INSTITUTE: ['provider'],
  SUPPORT_ORGANIZATION: ['provider', 'coordinator', 'admin'],
  FINANCIAL_INSTITUTION: ['funder'],
  GOVERNMENT: ['official', 'coordinator', 'admin'],
  ASSOCIATION: ['provider', 'coordinator'],
};

/** Roles that the API lets somebody invite to an organization of a kind. */
export const rolesOf = (kind: OrganizationKind, admin: boolean) =>
  fitting[kind].filter((role) => admin || !trusted.includes(role));
