import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, server } from '@/testing/server';
import { uuid } from '../../../mocks/data/uuid';

const published = `/needs/${uuid('need', 1)}`;
const inTriage = `/needs/${uuid('need', 9)}`;
const questioned = `/needs/${uuid('need', 10)}`;

describe('The page of a need', () => {
  it('shows a visitor no more than is public, and that there is more after login', async () => {
    await renderRoute(published);
    expect(await screen.findByRole('heading', { level: 1, name: /体位変換/ })).toBeVisible();
    expect(screen.queryByText(/二人で声を合わせて/)).not.toBeInTheDocument();
    expect(screen.getByText('ログインすると、より詳しい内容をご覧になれます。')).toBeVisible();
    expect(screen.queryByText('解決できそうな相手の候補')).not.toBeInTheDocument();
  });

  it('tells a member in plain words which parts are withheld', async () => {
    actAs('provider');
    await renderRoute(published);
    expect(await screen.findByText(/公開範囲に含まれる方だけ/)).toHaveTextContent(/施設名/);
  });

  it('lists for a coordinator everything that stands against publication', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(inTriage);
    await user.click(await screen.findByRole('button', { name: '公開する' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '公開する' }));
    const refusal = await within(dialog).findByRole('alert');
    expect(refusal).toHaveTextContent('いまのやり方: 個人情報のようです。');
  });

  it('asks for a reason before a need is rejected', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(inTriage);
    await user.click(await screen.findByRole('button', { name: '見送る' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '見送る' }));
    expect(await within(dialog).findByText('入力してください')).toBeVisible();
  });

  it('adds up the scores of the review, and needs all four', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(inTriage);
    const market = await screen.findByRole('group', { name: '広がり' });
    expect(screen.getByText('公開にはまだ足りません')).toBeVisible();
    await user.click(within(market).getByRole('radio', { name: /^2:/ }));
    expect(screen.getByText('公開の条件を満たします')).toBeVisible();
  });

  it('lets the owner answer the question of the triage', async () => {
    actAs('clinician');
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/needs/:id/transitions', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({});
      }),
    );
    const { user } = await renderRoute(questioned);
    await user.type(await screen.findByLabelText(/質問への回答/), '手首に当たって痛いです。');
    await user.click(screen.getByRole('button', { name: '回答して審査に戻す' }));
    await waitFor(() => expect(sent).toEqual([{ to: 'IN_TRIAGE', comment: '手首に当たって痛いです。' }]));
  });
});

describe('The suggestions of a need', () => {
  it('say each share in words and numbers that add up to the score', async () => {
    actAs('coordinator');
    await renderRoute(published);
    const first = await screen.findByRole('article', { name: /射出成形/ });
    const parts = within(
      within(first).getByRole('list', { name: /点数の内訳（合計 71.8 点）/ }),
    ).getAllByRole('listitem');
    const sum = parts.reduce((total, part) => total + Number(part.textContent?.match(/[\d.]+$/)?.[0]), 0);
    expect(Math.round(sum * 10)).toBe(718);
  });

  it('quote both texts, and name every condition', async () => {
    actAs('coordinator');
    await renderRoute(published);
    const first = await screen.findByRole('article', { name: /射出成形/ });
    expect(within(first).getByText('皮膚を引きずらない')).toBeInTheDocument();
    expect(within(first).getByText('肌に触れるやわらかい樹脂部品')).toBeInTheDocument();
    expect(within(first).getByText('製造販売業の許可')).toBeInTheDocument();
  });

  it('are compared side by side', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(published);
    for (const box of (await screen.findAllByRole('checkbox', { name: /比べる/ })).slice(0, 2))
      await user.click(box);
    await user.click(screen.getByRole('button', { name: '並べて比べる' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('columnheader')).toHaveLength(3);
    expect(within(dialog).getByRole('row', { name: /ことばの一致/ })).toHaveTextContent('31.2');
  });

  it('become a match with a role, a next action and a due date', async () => {
    actAs('coordinator');
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/matches', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ id: uuid('match', 1) }, { status: 201 });
      }),
    );
    const { user, router } = await renderRoute(published);
    const first = await screen.findByRole('article', { name: /射出成形/ });
    await user.click(within(first).getByRole('button', { name: '案件にする' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText(/この相手の役割/)).toHaveValue('MAKER');
    await user.click(within(dialog).getByRole('button', { name: '案件を開く' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/matches/${uuid('match', 1)}`));
    expect(sent).toEqual([
      {
        needId: uuid('need', 1),
        participants: [{ seedId: uuid('seed', 1), role: 'MAKER' }],
        nextAction: { text: expect.any(String), dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
      },
    ]);
  });

  it('that fail a condition are shown on demand, and cannot become a match', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(published);
    await user.click(await screen.findByRole('checkbox', { name: '条件を満たさない候補も見る' }));
    const excluded = await screen.findByRole('article', { name: /模擬病室/ });
    expect(within(excluded).getByText('条件を満たしません')).toBeVisible();
    expect(within(excluded).queryByRole('button', { name: '案件にする' })).not.toBeInTheDocument();
  });
});
