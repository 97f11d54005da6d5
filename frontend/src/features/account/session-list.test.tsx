import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, server } from '@/testing/server';

describe('Where the reader is logged in', () => {
  const left = vi.fn();

  beforeEach(() => {
    left.mockReset();
    actAs('provider');
    vi.stubGlobal('location', { ...window.location, assign: left });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('marks this device, and ends another after asking', async () => {
    const ended: string[] = [];
    server.use(
      http.delete('*/api/v1/me/sessions/:id', ({ params }) => {
        ended.push(String(params.id));
        return HttpResponse.json({ browsers: 1, loginServer: true });
      }),
    );
    const { user } = await renderRoute('/account');
    const here = (await screen.findByText('Firefox / Windows')).closest('li') as HTMLElement;
    expect(within(here).getByText('この端末')).toBeVisible();
    expect(within(here).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: '「Safari / iPhone」をログアウトさせる' }));
    expect(ended).toEqual([]);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'ログアウトする' }));
    await vi.waitFor(() => expect(ended).toEqual(['phone']));
    expect(left).not.toHaveBeenCalled();
  });

  it('ends all, and leaves', async () => {
    const { user } = await renderRoute('/account');
    await user.click(await screen.findByRole('button', { name: 'すべての端末からログアウトする' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'ログアウトする' }));
    await vi.waitFor(() => expect(left).toHaveBeenCalledWith('/'));
  });

  it('says what is not done before the reader is out', async () => {
    server.use(
      http.delete('*/api/v1/me/sessions', () => HttpResponse.json({ browsers: 2, loginServer: false })),
    );
    const { user } = await renderRoute('/account');
    await user.click(await screen.findByRole('button', { name: 'すべての端末からログアウトする' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'ログアウトする' }));
    expect(await within(dialog).findByText('ログインサーバーでは、まだ終わっていません')).toBeVisible();
    expect(left).not.toHaveBeenCalled();
    const close = within(dialog).getAllByRole('button', { name: '閉じる' });
    await user.click(close.at(-1) as HTMLElement);
    expect(left).toHaveBeenCalledWith('/');
  });
});
