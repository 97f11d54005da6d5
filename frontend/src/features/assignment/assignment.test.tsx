import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { AssignmentLine, AssignmentProposal, CoordinatorView } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';

const one = { id: 'c1', name: '盛岡の担当' };
const two = { id: 'c2', name: '宮古の担当' };

const line = (number: number): AssignmentLine => ({
  line: number,
  need: { id: `n${number}`, name: `ニーズ${number}` },
  agent: one,
  worth: 88,
  status: 'PROPOSED',
  reasons: [
    { name: 'DEPARTMENT', label: '専門（診療科）', points: 30, text: '内科を担当分野としています。' },
    { name: 'WAITING', label: '待ち日数', points: 60, text: '提出から0日たっています。' },
    { name: 'LOAD', label: '担当件数', points: -2, text: 'これで3件になります。' },
  ],
});

const proposal: AssignmentProposal = {
  id: 'p1',
  version: 4,
  kind: 'COORDINATORS',
  state: 'OPEN',
  madeAt: '2026-11-26T01:00:00Z',
  madeBy: two,
  considered: 3,
  leftOut: 0,
  worth: 176,
  lines: [line(1), line(2)],
  left: [{ need: { id: 'n3', name: 'ニーズ3' }, days: 12, why: [{ code: 'CONFLICT', text: '利益相反：2' }] }],
  loads: [
    { agent: one, before: 1, after: 3, usual: 2, most: 5 },
    { agent: two, before: 0, after: 0, usual: 2, most: 5 },
  ],
};

function answering(latest: AssignmentProposal | null) {
  let now = latest;
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/assignments/proposals', () =>
      HttpResponse.json({ items: now ? [{ id: now.id }] : [], total: now ? 1 : 0 }),
    ),
    http.get('*/api/v1/assignments/proposals/:id', () => HttpResponse.json(now)),
    http.post('*/api/v1/assignments/proposals', async ({ request }) => {
      sent.push(await request.json());
      now = proposal;
      return HttpResponse.json(now, { status: 201 });
    }),
    http.post('*/api/v1/assignments/proposals/:id/confirmations', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      now = {
        ...proposal,
        version: 5,
        lines: [
          { ...line(1), status: 'CONFIRMED', recipient: two },
          {
            ...line(2),
            status: 'REFUSED',
            recipient: one,
            refusal: { code: 'FULL', text: '上限に達しています。' },
          },
        ],
      };
      return HttpResponse.json(now);
    }),
  );
  return sent;
}

describe('Assignments', () => {
  it('are proposed on request, each with reasons that add up and the load before and after', async () => {
    actAs('coordinator');
    const sent = answering(null);
    const { user } = await renderRoute('/assignments');
    expect(await screen.findByText('まだ提案がありません')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '新しい提案を作る' }));
    expect(await screen.findByRole('link', { name: 'ニーズ1' })).toHaveAttribute('href', '/needs/n1');
    expect(sent).toEqual([{ kind: 'COORDINATORS' }]);
    const [first] = screen.getAllByText('理由を見る（合計 88 点）');
    if (first) await user.click(first);
    expect(screen.getAllByText('内科を担当分野としています。')[0]).toBeVisible();
    expect(screen.getAllByText('+30')[0]).toBeVisible();
    expect(screen.getAllByText('−2')[0]).toBeVisible();
    expect(screen.getByText('1 → 3 件（目安 2、上限 5）')).toBeVisible();
    expect(screen.getByText('利益相反：2')).toBeVisible();
  });

  it('are confirmed line by line, some for somebody else, and tell what could not be', async () => {
    actAs('admin');
    const sent = answering(proposal);
    const { user } = await renderRoute('/assignments');
    const button = await screen.findByRole('button', { name: '0 件を確定する' });
    expect(button).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: '「ニーズ1」を 盛岡の担当 に割り振る' }));
    expect(screen.getByRole('button', { name: '1 件を確定する' })).toBeEnabled();
    await user.click(screen.getByRole('checkbox', { name: '2 件すべてを選ぶ' }));
    const [other] = screen.getAllByRole('combobox', { name: '担当を変える' });
    if (other) await user.selectOptions(other, 'c2');
    await user.click(screen.getByRole('button', { name: '2 件を確定する' }));
    expect(await screen.findByText('上限に達しています。', { exact: false })).toBeVisible();
    expect(sent).toEqual([['"4"', { accepted: [{ line: 1, coordinatorId: 'c2' }, { line: 2 }] }]]);
    const done = screen.getByText('確定').closest('li');
    expect(done && within(done).getByText('宮古の担当')).toBeTruthy();
    expect(screen.getByText(/1 件を確定しました。1 件は確定できませんでした/)).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: '1 件すべてを選ぶ' })).not.toBeChecked();
  });

  it('say that somebody else came first', async () => {
    actAs('coordinator');
    answering(proposal);
    server.use(http.post('*/api/v1/assignments/proposals/:id/confirmations', () => problem(412, 'stale')));
    const { user } = await renderRoute('/assignments');
    await user.click(await screen.findByRole('checkbox', { name: '2 件すべてを選ぶ' }));
    await user.click(screen.getByRole('button', { name: '2 件を確定する' }));
    expect(await screen.findByRole('button', { name: '最新の内容を読み込む' })).toBeVisible();
  });

  it('show how evenly organizations are invited', async () => {
    actAs('coordinator');
    answering({
      ...proposal,
      kind: 'INVITATIONS',
      figures: {
        before: { reached: 2, organizations: 10, gini: 0.8 },
        after: { reached: 6, organizations: 10, gini: 0.45 },
      },
    });
    await renderRoute('/assignments?tab=invitations');
    expect(await screen.findByText('2 / 10 → 6 / 10')).toBeVisible();
    expect(screen.getByText('0.80 → 0.45')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: '担当を変える' })).not.toBeInTheDocument();
  });

  it('let coordinators say what they can carry, and only themselves', async () => {
    actAs('coordinator');
    const person = (id: string, displayName: string, editable: boolean): CoordinatorView => ({
      id,
      version: 0,
      displayName,
      load: 3,
      absent: !editable,
      editable,
      profile: {
        departments: [],
        places: [],
        processes: [],
        regions: [],
        conflicts: [],
        usualLoad: 10,
        mostLoad: 15,
      },
    });
    const patches: unknown[] = [];
    server.use(
      http.get('*/api/v1/assignments/coordinators', () =>
        HttpResponse.json({ items: [person('c1', '自分', true), person('c2', '同僚', false)], total: 2 }),
      ),
      http.patch('*/api/v1/assignments/coordinators/:id', async ({ request }) => {
        patches.push(await request.json());
        return HttpResponse.json(person('c1', '自分', true));
      }),
    );
    const { user } = await renderRoute('/assignments?tab=coordinators');
    expect(await screen.findByText('不在')).toBeVisible();
    expect(screen.getAllByRole('button', { name: '変更する' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '変更する' }));
    const most = await screen.findByRole('spinbutton', { name: /上限の件数/ });
    await user.clear(most);
    await user.type(most, '20');
    await user.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByText('保存しました')).toBeInTheDocument();
    expect(patches).toMatchObject([{ usualLoad: 10, mostLoad: 20, absentFrom: null }]);
  });

  it('are for coordinators and administrators only', async () => {
    actAs('provider');
    await renderRoute('/assignments');
    expect(await screen.findByText('この画面をご覧になる権限がありません')).toBeVisible();
  });

  it('tell when they could not be loaded', async () => {
    actAs('coordinator');
    server.use(http.get('*/api/v1/assignments/proposals', () => problem(500, 'internal')));
    await renderRoute('/assignments');
    expect(await screen.findByRole('button', { name: 'もう一度試す' })).toBeVisible();
  });
});
