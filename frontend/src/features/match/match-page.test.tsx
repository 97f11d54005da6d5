import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { MatchView } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { matches } from '../../../mocks/data/matches';

const address = (number: number) => `/matches/00000000-0000-7004-8000-${String(number).padStart(12, '0')}`;

describe('The page of a match', () => {
  it('tells a coordinator what is overdue, who takes part and what is missing', async () => {
    actAs('coordinator');
    await renderRoute(address(1));
    const next = await screen.findByRole('region', { name: '次の行動' });
    expect(within(next).getByText('期限超過')).toBeVisible();
    expect(within(screen.getByRole('region', { name: '体制' })).getAllByText('承諾')).toHaveLength(3);
    expect(screen.getByRole('list', { name: '進み具合' })).toHaveTextContent('提案（完了）');
  });

  it('changes the next action from the version that was read', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(address(1));
    await user.click(await screen.findByRole('button', { name: '次の行動を変える' }));
    const text = await screen.findByRole('textbox', { name: /行うこと/ });
    await user.clear(text);
    await user.type(text, '契約案の返事を聞く');
    await user.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByText('次の行動を保存しました。')).toBeVisible();
    expect((await screen.findAllByText('契約案の返事を聞く')).length).toBeGreaterThan(0);
  });

  it('lets a participant decline with a reason, and shows them nothing of the coordinators', async () => {
    actAs('clinician');
    const { user } = await renderRoute(address(2));
    await user.click(await screen.findByRole('button', { name: '辞退する' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '辞退する' }));
    expect((await within(dialog).findAllByText('入力してください')).length).toBeGreaterThan(0);
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: /辞退の理由/ }),
      await within(dialog).findByRole('option', { name: /人手・生産能力/ }),
    );
    await user.click(within(dialog).getByRole('button', { name: '辞退する' }));
    expect(await screen.findByText('辞退のご連絡をお預かりしました。')).toBeVisible();
    expect(screen.queryByRole('region', { name: '次の行動' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '利益相反' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /段階を変更/ })).not.toBeInTheDocument();
  });

  it('lets a coordinator settle the conflict that blocks the approval', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(address(3));
    expect(await screen.findByText('承認の前に、利益相反への対応が必要です')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '対応を記録する' }));
    await user.click(await screen.findByRole('radio', { name: /関係者に開示した/ }));
    // It is their own match: another coordinator would have to find it harmless.
    expect(screen.queryByRole('radio', { name: /問題がないと判断した/ })).not.toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /対応の内容/ }), '双方に書面で伝えました。');
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '記録する' }));
    await waitFor(() =>
      expect(screen.queryByText('承認の前に、利益相反への対応が必要です')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('双方に書面で伝えました。')).toBeVisible();
  });

  it('lets a coordinator step back only to a successor, and takes them off the page', async () => {
    actAs('coordinator');
    const match = structuredClone(matches[2]) as MatchView;
    const [conflict] = match.conflicts ?? [];
    if (conflict)
      Object.assign(conflict, { person: match.coordinator, status: 'OPEN', resolution: undefined });
    let sent: unknown;
    server.use(
      http.get('*/api/v1/matches/:id', () => HttpResponse.json(match)),
      http.get('*/api/v1/assignments/coordinators', () =>
        HttpResponse.json({
          items: [match.coordinator, { id: 'other', name: '' }].map((one) => ({
            id: one?.id,
            displayName: one?.name || '阿部 拓海（例）',
          })),
          total: 2,
        }),
      ),
      http.post('*/api/v1/matches/:id/conflicts/:conflict/resolution', async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(conflict);
      }),
    );
    const { user } = await renderRoute(address(3));
    await user.click(await screen.findByRole('button', { name: '対応を記録する' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /本人が担当を外れた/ }));
    expect(dialog.getByText(/開けなくなります/)).toBeVisible();
    const successor = await dialog.findByRole('combobox', { name: /引き継ぐコーディネーター/ });
    await user.selectOptions(
      successor,
      await within(successor).findByRole('option', { name: '阿部 拓海（例）' }),
    );
    expect(
      within(successor).queryByRole('option', { name: match.coordinator?.name }),
    ).not.toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: /対応の内容/ }), '担当を代わります。');
    await user.click(dialog.getByRole('button', { name: '記録する' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'マッチング案件' })).toBeVisible();
    expect(sent).toEqual({ status: 'RECUSED', resolution: '担当を代わります。', coordinatorId: 'other' });
  });

  it('records who signed a one-way agreement and whose secrets it is about', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(address(1));
    await user.click(await screen.findByRole('button', { name: '締結を記録する' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /一方向/ }));
    const [site, maker] = within(dialog).getAllByRole('checkbox');
    await user.click(site as HTMLElement);
    await user.type(within(dialog).getByLabelText(/締結日/), '2026-11-20');
    await user.type(within(dialog).getByRole('textbox', { name: /契約書の保管場所/ }), '文書庫 3-12');
    await user.click(within(dialog).getByRole('button', { name: '保存する' }));
    expect((await within(dialog).findAllByText('二つ以上の組織を選んでください')).length).toBeGreaterThan(0);
    await user.click(maker as HTMLElement);
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: /秘密を開示する側/ }),
      'みちのく中央病院（例）',
    );
    await user.click(within(dialog).getByRole('button', { name: '保存する' }));
    const part = within(await screen.findByRole('region', { name: '秘密保持契約' }));
    expect(await part.findByText('文書庫 3-12')).toBeVisible();
    expect(part.getByText('一方向')).toBeVisible();
  });

  it('says that an agreement has expired and what that means', async () => {
    actAs('coordinator');
    await renderRoute(address(5));
    const part = within(await screen.findByRole('region', { name: '秘密保持契約' }));
    expect(part.getByText('期限切れ')).toBeVisible();
  });

  it('says so when the match is not there for this reader', async () => {
    actAs('provider');
    server.use(http.get('*/api/v1/matches/:id', () => problem(404, 'not-found')));
    await renderRoute(address(1));
    expect(await screen.findByText('お探しのページは見つかりませんでした')).toBeVisible();
  });
});
