import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { problem, server } from '@/testing/server';

const needs = '*/api/v1/needs';

describe('The list of needs', () => {
  it('shows what is published to a visitor', async () => {
    await renderRoute('/needs');
    const card = await screen.findByRole('article', { name: /体位変換/ });
    expect(await within(card).findByText('リハビリテーション科')).toBeVisible();
    expect(within(card).getByText('ほか 6 施設も同じ困りごと')).toBeVisible();
  });

  it('keeps its filters in the address', async () => {
    const { user, router } = await renderRoute('/needs');
    await user.selectOptions(
      await screen.findByLabelText('使う場所'),
      await screen.findByRole('option', { name: '透析室' }),
    );
    expect(await screen.findByRole('article', { name: /穿刺部/ })).toBeVisible();
    expect(screen.queryByRole('article', { name: /体位変換/ })).not.toBeInTheDocument();
    expect(router.state.location.search).toMatchObject({ place: 'dialysis' });
  });

  it('offers a way out when nothing matches', async () => {
    const { user } = await renderRoute('/needs?q=zzz');
    await user.click(await screen.findByRole('button', { name: '条件をすべて外す' }));
    expect(await screen.findByRole('article', { name: /体位変換/ })).toBeVisible();
  });

  it('says what went wrong, with the number to ask about, and tries again', async () => {
    server.use(
      http.get(needs, () => problem(400, 'malformed', { detail: '絞り込みの値が正しくありません。' }), {
        once: true,
      }),
    );
    const { user } = await renderRoute('/needs');
    expect(await screen.findByText('絞り込みの値が正しくありません。')).toBeVisible();
    expect(screen.getByText(/0a1b2c3d/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'もう一度試す' }));
    expect(await screen.findByRole('article', { name: /体位変換/ })).toBeVisible();
  });

  it('asks the API in the language of the reader', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get(needs, ({ request }) => {
        asked.push(request.headers.get('Accept-Language'));
        return HttpResponse.json({ items: [], total: 0 });
      }),
    );
    const { user } = await renderRoute('/needs');
    await screen.findByText('当てはまるニーズがありません');
    await user.click(screen.getAllByRole('button', { name: 'English' })[0] as HTMLElement);
    expect(await screen.findByText('No need matches')).toBeVisible();
    expect(asked[0]).toBe('ja');
    expect(asked.at(-1)).toBe('en');
    expect(document.documentElement.lang).toBe('en');
  });
});
