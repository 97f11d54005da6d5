import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BridgeEffects, BridgeEntry, BridgeEntrySummary } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { contentOf, fieldOf, valuesOf } from './entry-values';
import { moveOf } from './moves';

const entry: BridgeEntry = {
  id: 'lines-tangle',
  concept: 'lines-tangle',
  version: 3,
  state: 'PROPOSED',
  shipped: false,
  label: '点滴の管が絡まる',
  content: {
    kind: 'PROBLEM',
    ja: '点滴の管が絡まる',
    en: 'Infusion lines get tangled',
    expressions: ['ルートが絡まる', '管がこんがらがる'],
    functions: [
      { function: 'arrange', weight: 0.8, ja: '分ければ絡まない。', en: 'Apart they do not tangle.' },
    ],
    answers: [
      { text: 'チューブホルダーの射出成形', weight: 0.9 },
      { text: '配線クリップの成形', weight: 0.8 },
      { text: '面ファスナーの縫製', weight: 0.6 },
    ],
  },
  reason: '三つの病棟で聞いた',
  history: [
    {
      from: 'PROPOSED',
      to: 'PROPOSED',
      by: '提案した人',
      at: '2026-11-20T01:00:00Z',
      reason: '三つの病棟で聞いた',
    },
  ],
  allowedTransitions: ['CONFIRMED', 'REFUSED'],
  editable: true,
  own: false,
};

const summary: BridgeEntrySummary = {
  id: entry.id,
  concept: entry.concept,
  kind: 'PROBLEM',
  state: 'PROPOSED',
  shipped: false,
  label: entry.label,
  ja: entry.content.ja,
  en: entry.content.en,
  expressions: 2,
  functions: 1,
};

const seed = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const effects: BridgeEffects = {
  bridgeVersion: '2026-11',
  openNeeds: 61,
  read: 61,
  ranked: 40,
  readingsChanged: 1,
  needs: [
    {
      needId: seed(9),
      title: '夜間に点滴の管が絡む',
      readingChanged: true,
      before: {
        concepts: [{ id: 'a', kind: 'PROBLEM', label: '管が抜ける' }],
        suggestions: [{ rank: 1, seedId: seed(1), title: '固定テープ', score: 0.4 }],
      },
      after: {
        concepts: [{ id: 'lines-tangle', kind: 'PROBLEM', label: '点滴の管が絡まる' }],
        suggestions: [{ rank: 1, seedId: seed(2), title: 'チューブホルダー', score: 0.5 }],
      },
    },
  ],
};

const functions = {
  items: [
    { id: 'arrange', label: '整理する', sense: '並べる、分ける' },
    { id: 'hold', label: '保持する', sense: '保つ' },
  ],
};

beforeEach(() => {
  actAs('coordinator');
  server.use(
    http.get('*/api/v1/bridge/functions', () => HttpResponse.json(functions)),
    http.get('*/api/v1/bridge/entries/:id', () => HttpResponse.json(entry)),
    http.post('*/api/v1/bridge/entries/:id/effects', () => HttpResponse.json(effects)),
    http.post('*/api/v1/bridge/effects', () => HttpResponse.json(effects)),
  );
});

describe('The list of the bridge', () => {
  it('is searched and filtered by state', async () => {
    const asked: string[] = [];
    server.use(
      http.get('*/api/v1/bridge/entries', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ items: [summary], total: 1 });
      }),
    );
    const { user } = await renderRoute('/bridge');
    expect(await screen.findByRole('link', { name: entry.label })).toHaveAttribute(
      'href',
      '/bridge/lines-tangle',
    );
    expect(screen.getAllByRole('link', { name: 'ことばの橋', hidden: true })).not.toHaveLength(0);
    await user.selectOptions(screen.getByRole('combobox', { name: '状態' }), '提案中');
    await user.type(screen.getByRole('searchbox', { name: '名前や言い回しの一部' }), '絡まる{Enter}');
    expect(await screen.findByText('1 件')).toBeVisible();
    expect(decodeURIComponent(asked.at(-1) ?? '')).toContain('q=絡まる');
    expect(asked.at(-1)).toContain('state=PROPOSED');
  });

  it('says so where nothing fits, and where it failed', async () => {
    server.use(http.get('*/api/v1/bridge/entries', () => HttpResponse.json({ items: [], total: 0 })));
    const { router } = await renderRoute('/bridge');
    expect(await screen.findByText('条件に合う項目がありません')).toBeVisible();
    server.use(
      http.get('*/api/v1/bridge/entries', () => problem(503, 'unavailable', { detail: '混んでいます' })),
    );
    await router.navigate({ to: '/bridge', search: { q: 'x' } });
    expect(await screen.findByText('混んでいます')).toBeVisible();
  });

  it('is not for clinicians', async () => {
    actAs('clinician');
    await renderRoute('/bridge');
    expect(await screen.findByText(/権限/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'ことばの橋', hidden: true })).not.toBeInTheDocument();
  });
});

describe('An entry', () => {
  it('shows what it says, and who wrote it when and why', async () => {
    await renderRoute('/bridge/lines-tangle');
    expect(await screen.findByRole('heading', { level: 1, name: entry.label })).toBeVisible();
    expect(screen.getByText('ルートが絡まる')).toBeVisible();
    expect(await screen.findByText(/整理する/)).toBeVisible();
    expect(screen.getByText('分ければ絡まない。')).toBeVisible();
    expect(screen.getByText('提案した人')).toBeVisible();
    expect(screen.getAllByText('三つの病棟で聞いた').length).toBe(2);
  });

  it('shows the effect before it is confirmed with a reason', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/bridge/entries/:id/transitions', async ({ request }) => {
        sent.push(request.headers.get('If-Match'), await request.json());
        return HttpResponse.json({ ...entry, state: 'CONFIRMED' });
      }),
    );
    const { user } = await renderRoute('/bridge/lines-tangle');
    await user.click(await screen.findByRole('button', { name: '確認して使う' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/公開中のニーズ 61 件のうち 61 件/)).toBeVisible();
    await user.click(dialog.getByText('夜間に点滴の管が絡む'));
    expect(dialog.getByText('管が抜ける')).toBeVisible();
    expect(dialog.getByText('新しく入る')).toBeVisible();
    expect(dialog.getByText('外れる')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '確認して使う' }));
    expect(sent).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: /理由/ }), '確かめた');
    await user.click(dialog.getByRole('button', { name: '確認して使う' }));
    expect(await screen.findByText(/「使用中」にしました/)).toBeVisible();
    expect(sent).toEqual(['"3"', { to: 'CONFIRMED', reason: '確かめた' }]);
  });

  it('says to whoever wrote it that another confirms it', async () => {
    server.use(
      http.get('*/api/v1/bridge/entries/:id', () =>
        HttpResponse.json({ ...entry, own: true, allowedTransitions: ['REFUSED'] }),
      ),
    );
    await renderRoute('/bridge/lines-tangle');
    expect(await screen.findByText(/ほかのコーディネーターに頼んでください/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '確認して使う' })).not.toBeInTheDocument();
  });
});

describe('A proposal', () => {
  it('is sent once its effect was shown', async () => {
    const sent: { replaces?: string; reason: string; content: BridgeEntry['content'] }[] = [];
    server.use(
      http.get('*/api/v1/bridge/entries/:id', () =>
        HttpResponse.json({ ...entry, state: 'CONFIRMED', editable: false, allowedTransitions: ['RETIRED'] }),
      ),
      http.post('*/api/v1/bridge/entries', async ({ request }) => {
        sent.push((await request.json()) as (typeof sent)[number]);
        return HttpResponse.json(entry, { status: 201 });
      }),
    );
    const { user, router } = await renderRoute('/bridge/new?replaces=lines-tangle');
    const expressions = await screen.findByRole('textbox', { name: /現場での言い回し/ });
    await user.type(expressions, '{End}\n  管が団子になる ');
    await user.click(screen.getByRole('button', { name: '影響を確かめる' }));
    expect((await screen.findAllByRole('alert'))[0]).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /提案の理由/ }), '聞いた');
    await user.click(screen.getByRole('button', { name: '影響を確かめる' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole('button', { name: '提案する' }));
    expect(await screen.findByText(/提案しました/)).toBeVisible();
    expect(sent[0]?.replaces).toBe('lines-tangle');
    expect(sent[0]?.content.expressions).toEqual(['ルートが絡まる', '管がこんがらがる', '管が団子になる']);
    expect(router.state.location.pathname).toBe('/bridge/lines-tangle');
  });

  it('says at its field what the bridge does not allow', async () => {
    server.use(
      http.post('*/api/v1/bridge/effects', () =>
        problem(422, 'invalid', {
          errors: [
            { field: 'content.functions[0].en', code: 'bridge-english', message: '英語で書いてください' },
            { field: 'content.expressions[1]', code: 'bridge-expression-twice', message: '二度あります' },
          ],
        }),
      ),
    );
    const { user } = await renderRoute('/bridge/new?replaces=lines-tangle');
    await user.type(await screen.findByRole('textbox', { name: /提案の理由/ }), '聞いた');
    await user.click(screen.getByRole('button', { name: '影響を確かめる' }));
    expect((await screen.findAllByText('英語で書いてください')).length).toBe(2);
    expect(screen.getAllByText('二度あります').length).toBe(2);
    expect(screen.getByRole('textbox', { name: /なぜ（英語）/ })).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('What is typed', () => {
  it('becomes what is sent and back', () => {
    expect(contentOf(valuesOf(entry.content))).toEqual(entry.content);
  });
  it('finds its field again in a refusal', () => {
    expect(fieldOf('content.functions[0].weight')).toBe('functions.0.weight');
    expect(fieldOf('content.expressions[3]')).toBe('expressions');
    expect(fieldOf('reason')).toBe('reason');
  });
});

describe('A place', () => {
  it.each([
    [{ rank: 2, otherRank: 5 }, 'after', 'up', 3],
    [{ rank: 5, otherRank: 2 }, 'after', 'down', 3],
    [{ rank: 5 }, 'after', 'new', 0],
    [{ rank: 5 }, 'before', 'gone', 0],
    [{ rank: 5, otherRank: 2 }, 'before', 'same', 0],
  ] as const)('%j is told in the list %s as %s', (place, side, kind, count) => {
    expect(moveOf({ seedId: seed(1), title: '', score: 0, ...place }, side)).toEqual({ kind, count });
  });
});
