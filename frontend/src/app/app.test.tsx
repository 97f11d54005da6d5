import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';

const need = '/needs/00000000-0000-7002-8000-000000000001';

describe('The application', () => {
  it('titles every page in general words and never with a record’s text', async () => {
    await renderRoute(need);
    expect(await screen.findByRole('heading', { level: 1, name: /体位変換/ })).toBeVisible();
    expect(document.title).toBe('ニーズの詳細 | 結び Musubi');
  });

  it('leads the keyboard past the menu', async () => {
    const { user } = await renderRoute('/');
    await user.tab();
    expect(screen.getByRole('link', { name: '本文へ移動' })).toHaveFocus();
  });

  it('moves the focus to the new page', async () => {
    const { user } = await renderRoute('/needs');
    await user.click(await screen.findByRole('link', { name: /体位変換/ }));
    await screen.findByRole('heading', { level: 1, name: /体位変換/ });
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('shows each role its own menu', async () => {
    actAs('coordinator');
    await renderRoute('/');
    const menu = (await screen.findAllByRole('navigation', { name: '主なメニュー' }))[0] as HTMLElement;
    expect(within(menu).getByRole('link', { name: '審査待ち' })).toBeVisible();
  });

  it('tells a reader who may not see a record apart from one who looks for what is not there', async () => {
    server.use(http.get('*/api/v1/needs/:id', () => problem(403, 'forbidden'), { once: true }));
    await renderRoute(need);
    expect(await screen.findByText('この画面をご覧になる権限がありません')).toBeVisible();
  });

  it('says so when an address leads nowhere', async () => {
    await renderRoute('/no/such/page');
    expect(await screen.findByText('お探しのページは見つかりませんでした')).toBeVisible();
  });

  it('tells a visitor that there is more behind the login', async () => {
    await renderRoute(need);
    expect(await screen.findByText(/ログインすると、より詳しい内容/)).toBeVisible();
  });
});
