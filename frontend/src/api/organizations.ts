import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { paths } from './schema.gen';
import type {
  CertificateCommand,
  InviteMember,
  LicenceCommand,
  MemberCommand,
  MemberState,
  MemberView,
  OrganizationState,
  RegisterOrganization,
} from './types';

export type OrganizationFilters = Omit<
  NonNullable<paths['/api/v1/organizations']['get']['parameters']['query']>,
  'cursor'
>;

export const organizationQueries = {
  list: (filters: OrganizationFilters = {}) =>
    infiniteQueryOptions({
      queryKey: ['organizations', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/organizations', { params: { query: { ...filters, cursor: pageParam } }, signal }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: ['organizations', 'detail', id],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
    }),
  members: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['organizations', 'members', id],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/organizations/{id}/members', {
            params: { path: { id }, query: { cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
};

/** What can be changed, with `null` for what is taken away (JSON merge patch). */
export type OrganizationPatch = { [Name in keyof RegisterOrganization]?: RegisterOrganization[Name] | null };

const at = (id: string, key: string) => ({ path: { id }, header: idempotencyKey(key) });
const from = (id: string, version: number, key: string) => ({
  path: { id },
  header: { ...ifMatch(version), ...idempotencyKey(key) },
});

export const organizationWrites = {
  register: (values: RegisterOrganization, key: string) =>
    body(api.POST('/api/v1/organizations', { params: { header: idempotencyKey(key) }, body: values })),
  patch: (id: string, version: number, patch: OrganizationPatch) =>
    body(
      api.PATCH('/api/v1/organizations/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: patch as RegisterOrganization,
      }),
    ),
  move: (
    id: string,
    version: number,
    command: { to: OrganizationState; reason?: string; comment?: string },
    key: string,
  ) =>
    body(
      api.POST('/api/v1/organizations/{id}/transitions', { params: from(id, version, key), body: command }),
    ),
  confirm: (id: string, version: number, key: string) =>
    body(api.POST('/api/v1/organizations/{id}/confirm', { params: from(id, version, key) })),
  addLicence: (id: string, licence: LicenceCommand, key: string) =>
    body(api.POST('/api/v1/organizations/{id}/licences', { params: at(id, key), body: licence })),
  removeLicence: (id: string, licenceId: string) =>
    body(
      api.DELETE('/api/v1/organizations/{id}/licences/{licenceId}', { params: { path: { id, licenceId } } }),
    ),
  addCertificate: (id: string, certificate: CertificateCommand, key: string) =>
    body(api.POST('/api/v1/organizations/{id}/certificates', { params: at(id, key), body: certificate })),
  removeCertificate: (id: string, certificateId: string) =>
    body(
      api.DELETE('/api/v1/organizations/{id}/certificates/{certificateId}', {
        params: { path: { id, certificateId } },
      }),
    ),
  inviteMember: (id: string, invited: InviteMember, key: string) =>
    body(api.POST('/api/v1/organizations/{id}/members/invitations', { params: at(id, key), body: invited })),
  issuePassword: ({ id, organizationId, version }: MemberView) =>
    body(
      api.PUT('/api/v1/organizations/{id}/members/{memberId}/password', {
        params: { path: { id: organizationId, memberId: id }, header: ifMatch(version) },
      }),
    ),
  moveMember: (
    { id, organizationId, version }: MemberView,
    step: { to: MemberState; reason: string },
    key: string,
  ) =>
    body(
      api.POST('/api/v1/organizations/{id}/members/{memberId}/transitions', {
        params: {
          path: { id: organizationId, memberId: id },
          header: { ...ifMatch(version), ...idempotencyKey(key) },
        },
        body: step,
      }),
    ),
  addMember: (id: string, member: MemberCommand, key: string) =>
    body(api.POST('/api/v1/organizations/{id}/members', { params: at(id, key), body: member })),
};
