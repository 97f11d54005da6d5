import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';

/** The National Tax Agency's register of 法人番号. */
export const lookUpCorporation = (number: string) =>
  body(api.GET('/api/v1/corporations/{number}', { params: { path: { number } } }));

/** What the register says of an organization, for coordinators. */
export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'verification', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/organizations/{id}/verification', { params: { path: { id } }, signal })),
  });
