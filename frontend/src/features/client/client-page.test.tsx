import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, server } from '@/testing/server';

const client = {
  id: 'c1',
  version: 0,
  clientId: 'partner-1',
  subject: 'subject-1',
  name: '県の基盤',
  scopes: ['needs.read'],
  disclosureCeiling: 'MEMBERS',
  prefectures: ['02'],
  requestsPerMinute: 600,
  enabled: true,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};

describe('Partner systems', () => {
  it('are made with what they may do, and their secret is shown once', async () => {
    actAs('admin');
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/clients', () => HttpResponse.json({ items: [client], total: 1 })),
      http.post('*/api/v1/clients', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...client, id: 'c2', name: '新しい基盤' }, { status: 201 });
      }),
      http.put('*/api/v1/clients/c2/secret', ({ request }) =>
        HttpResponse.json({ clientId: 'partner-2', secret: request.headers.get('If-Match') }),
      ),
    );
    const { user } = await renderRoute('/clients');
    expect(await screen.findByRole('heading', { name: /県の基盤/ })).toBeVisible();
    expect(await screen.findByText('青森県')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '連携システムを追加する' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await screen.findByLabelText(/^システムの名称/), '新しい基盤');
    await user.selectOptions(screen.getByLabelText(/^公開範囲の上限/), '一般公開');
    const send = dialog.querySelector('button[type="submit"]') as HTMLElement;
    await user.click(send);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      name: '新しい基盤',
      scopes: ['needs.read', 'seeds.read'],
      disclosureCeiling: 'PUBLIC',
      prefectures: [],
      requestsPerMinute: 600,
      enabled: true,
    });
    expect(await screen.findByText(/画面に出るのは一度だけ/)).toBeVisible();
    const issue = screen.getAllByRole('button', { name: '秘密鍵を発行する' });
    await user.click(issue.at(-1) as HTMLElement);
    expect(await screen.findByText('"0"')).toBeVisible();
    expect(screen.getByText(/二度と表示されません/)).toBeVisible();
  });
});
