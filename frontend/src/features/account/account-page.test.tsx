import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';

describe('The page of the reader’s own data', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('hands out the file that the server makes', async () => {
    actAs('provider');
    await renderRoute('/account');
    const link = await screen.findByRole('link', { name: 'ファイルを受け取る' });
    expect(link).toHaveAttribute('href', '/api/v1/me/data');
  });

  it('erases only with the name, says what is in the way, and logs out afterwards', async () => {
    actAs('provider');
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/v1/me/erasure', async ({ request }) => {
        const wish = (await request.json()) as { displayName: string };
        asked.push(wish);
        if (asked.length === 1) {
          return problem(422, 'invalid', {
            errors: [{ field: 'displayName', code: 'name-differs', message: 'お名前が一致しません。' }],
          });
        }
        if (asked.length === 2) return problem(409, 'open-duties', { detail: '案件が2件あります。' });
        return HttpResponse.json({ memberId: 'm', erasedAt: '2026-11-27T00:00:00Z' });
      }),
    );
    const left = vi.fn();
    vi.stubGlobal('location', { ...window.location, assign: left });
    const { user } = await renderRoute('/account');
    await user.click(await screen.findByRole('button', { name: '個人情報を消す' }));
    const dialog = await screen.findByRole('dialog');
    const submit = within(dialog).getByRole('button', { name: '消して、ログアウトする' });
    await user.type(within(dialog).getByRole('textbox', { name: /お名前/ }), '別の名前');
    await user.click(submit);
    expect((await within(dialog).findAllByText(/お名前が一致しません/)).length).toBeGreaterThan(0);
    await user.click(submit);
    expect(await within(dialog).findByText('案件が2件あります。')).toBeVisible();
    expect(left).not.toHaveBeenCalled();
    await user.click(submit);
    await vi.waitFor(() => expect(left).toHaveBeenCalledWith('/logout'));
    expect(asked).toHaveLength(3);
    vi.unstubAllGlobals();
  });
});
