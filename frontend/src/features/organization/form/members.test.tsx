import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { meAs } from '../../../../mocks/data/people';

const me = meAs('provider');
const organizationId = me.organization?.id ?? '';
const colleague = {
  ...me.member,
  id: 'm2',
  version: 3,
  organizationId,
  subject: 'subject-2',
  displayName: '招待 花子',
  email: 'hanako@example.jp',
  role: 'PROVIDER',
  active: true,
  invitedAt: '2026-11-27T00:00:00Z',
};

describe('The members of an organization', () => {
  const sent: unknown[] = [];

  beforeEach(() => {
    sent.length = 0;
    actAs('provider');
    server.use(
      http.get('*/api/v1/organizations/:id/members', () =>
        HttpResponse.json({ items: [me.member, colleague], total: 2 }),
      ),
    );
  });

  it('are invited, and the first password is shown this one time', async () => {
    server.use(
      http.post('*/api/v1/organizations/:id/members/invitations', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...colleague, id: 'm3', version: 0 }, { status: 201 });
      }),
      http.put('*/api/v1/organizations/:id/members/m3/password', ({ request }) =>
        HttpResponse.json({
          login: 'hanako@example.jp',
          password: `told-${request.headers.get('If-Match')}`,
          mailed: false,
        }),
      ),
    );
    const { user } = await renderRoute(`/organizations/${organizationId}/edit`);
    await user.click(await screen.findByRole('button', { name: '同僚を招待する' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^氏名/), '招待 花子');
    await user.type(within(dialog).getByLabelText(/^メールアドレス/), 'hanako@example.jp');
    await user.selectOptions(within(dialog).getByLabelText(/^役割/), '企業・研究者');
    await user.click(within(dialog).getByRole('button', { name: '招待する' }));
    await user.click(await screen.findByRole('button', { name: 'パスワードを発行する' }));
    expect(await screen.findByText('told-"0"')).toBeVisible();
    expect(sent).toEqual([{ displayName: '招待 花子', email: 'hanako@example.jp', role: 'PROVIDER' }]);
    await user.click(screen.getByRole('button', { name: 'パスワードをコピーする' }));
    expect(await navigator.clipboard.readText()).toBe('told-"0"');
    await user.click(screen.getByRole('button', { name: '控えました' }));
    expect(screen.queryByText('told-"0"')).toBeNull();
  });

  it('are deactivated with a reason, and nobody is offered to do it to themselves', async () => {
    server.use(
      http.post('*/api/v1/organizations/:id/members/m2/transitions', async ({ request }) => {
        sent.push(request.headers.get('If-Match'), await request.json());
        if (sent.length === 2) return problem(409, 'last-member', { detail: 'できません。' });
        return HttpResponse.json({ ...colleague, active: false });
      }),
    );
    const { user } = await renderRoute(`/organizations/${organizationId}/edit`);
    const own = await screen.findByRole('row', { name: new RegExp(me.member?.displayName ?? '-') });
    expect(within(own).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: '「招待 花子」を利用停止にする' }));
    const dialog = await screen.findByRole('dialog');
    const submit = within(dialog).getByRole('button', { name: '利用停止にする' });
    await user.click(submit);
    expect(sent).toEqual([]);
    await user.type(within(dialog).getByLabelText(/^理由/), '退職');
    await user.click(submit);
    expect(await within(dialog).findByText('できません。')).toBeVisible();
    await user.click(submit);
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.slice(0, 2)).toEqual(['"3"', { to: 'INACTIVE', reason: '退職' }]);
  });
});
