import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditAction } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';

const entry = (seq: number, action: AuditAction) => ({
  seq,
  at: '2026-11-26T03:00:00Z',
  actor: 'subject-1',
  actorName: 'コーディネーター(青森)',
  action,
  recordType: 'need',
  recordId: 'record-1',
  fields: action === 'CHANGED' ? ['content.title'] : [],
  reason: '',
  operation: 'PATCH /api/v1/needs/record-1',
  requestId: 'request-1',
  address: '192.0.2.1',
  hash: '00',
});

describe('The audit', () => {
  beforeEach(() => server.use(http.get('*/api/v1/retention', () => HttpResponse.json([]))));

  it('is searched by what is chosen, and taken along as it is shown', async () => {
    actAs('admin');
    const asked: string[] = [];
    server.use(
      http.get('*/api/v1/audit', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ items: [entry(2, 'CHANGED'), entry(1, 'CREATED')], total: 2 });
      }),
    );
    const { user } = await renderRoute('/audit');
    const row = (await screen.findByText('content.title')).closest('tr') as HTMLElement;
    expect(within(row).getByText('変更')).toBeVisible();
    await user.click(within(row).getByRole('button', { name: 'コーディネーター(青森)' }));
    await user.selectOptions(screen.getByLabelText('操作'), '閲覧');
    expect(asked.at(-1)).toContain('actor=subject-1');
    expect(asked.at(-1)).toContain('action=READ');
    expect(screen.getByRole('link', { name: 'CSV で保存する' })).toHaveAttribute(
      'href',
      expect.stringContaining('actor=subject-1'),
    );
  });

  it('tells what is kept how long, and what goes next', async () => {
    actAs('admin');
    server.use(
      http.get('*/api/v1/audit', () => HttpResponse.json({ items: [], total: 0 })),
      http.get('*/api/v1/retention', () =>
        HttpResponse.json([
          { what: 'answers', days: 30, before: '2026-10-28T00:00:00Z', count: 1234 },
          { what: 'somethingNew', days: 1, before: '2026-11-26T00:00:00Z', count: 0 },
        ]),
      ),
    );
    await renderRoute('/audit');
    const row = (await screen.findByText('操作の要求への返答の控え')).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('30日');
    expect(row).toHaveTextContent('2026年10月28日');
    expect(row).toHaveTextContent('1,234');
    expect(screen.getByText('somethingNew')).toBeVisible();
  });

  it('says which entry was tampered with', async () => {
    actAs('admin');
    server.use(
      http.get('*/api/v1/audit', () => HttpResponse.json({ items: [], total: 0 })),
      http.post('*/api/v1/audit/verifications', () =>
        HttpResponse.json({ entries: 7, intact: false, firstBroken: 7 }),
      ),
    );
    const { user } = await renderRoute('/audit');
    await user.click(await screen.findByRole('button', { name: '改ざんがないか確かめる' }));
    expect(await screen.findByText('7 番の記録が書かれたときのままではありません。')).toBeVisible();
  });

  it('says so when it cannot be checked', async () => {
    actAs('admin');
    server.use(
      http.get('*/api/v1/audit', () => HttpResponse.json({ items: [], total: 0 })),
      http.post('*/api/v1/audit/verifications', () => problem(503, 'unavailable')),
    );
    const { user } = await renderRoute('/audit');
    await user.click(await screen.findByRole('button', { name: '改ざんがないか確かめる' }));
    expect(await screen.findByText(/確かめられませんでした/)).toBeVisible();
  });

  it('is not for coordinators', async () => {
    actAs('coordinator');
    await renderRoute('/audit');
    expect(await screen.findByText('この画面をご覧になる権限がありません')).toBeVisible();
  });
});
