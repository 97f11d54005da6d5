import { HttpResponse, http } from 'msw';
import type { MySession } from '@/api/types';
import { base } from './world';

export const mySessions: MySession[] = [
  {
    id: 'here',
    device: 'Firefox / Windows',
    begunAt: '2026-11-27T00:00:00Z',
    lastUsedAt: '2026-11-27T01:00:00Z',
    current: true,
  },
  {
    id: 'phone',
    device: 'Safari / iPhone',
    begunAt: '2026-11-26T00:00:00Z',
    lastUsedAt: '2026-11-26T09:00:00Z',
    current: false,
  },
];

export const sessionHandlers = [
  http.get(`${base}/me/sessions`, () => HttpResponse.json(mySessions)),
  http.delete(`${base}/me/sessions`, () => HttpResponse.json({ browsers: 2, loginServer: true })),
  http.delete(`${base}/me/sessions/:id`, () => HttpResponse.json({ browsers: 1, loginServer: true })),
];
