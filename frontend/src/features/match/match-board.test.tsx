import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';

const transitions = '*/api/v1/matches/:id/transitions';
const column = async (name: string) => screen.findByRole('region', { name });
const gauze = '夜間の離床を静かに知らせるマット';
const stand = '点滴スタンドを段差で倒れにくくしたい';

async function choose(user: Awaited<ReturnType<typeof renderRoute>>['user'], title: string, stage: string) {
  await user.click(await screen.findByRole('button', { name: `「${title}」の段階を変更する` }));
  await user.click(await screen.findByRole('menuitem', { name: stage }));
}

beforeEach(() => {
  actAs('coordinator');
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) => ({ matches: true, media, addEventListener: () => {}, removeEventListener: () => {} }) as never,
  );
});

describe('The board of matches', () => {
  it('shows every match under its stage, with its next action', async () => {
    await renderRoute('/matches');
    const introduced = await column('紹介済み');
    expect(await within(introduced).findByText(/秘密保持契約の案を送る/)).toBeVisible();
    expect(within(introduced).getByText('期限超過')).toBeVisible();
  });

  it('gives every card a handle for the keyboard and a menu of the steps that are allowed', async () => {
    const { user } = await renderRoute('/matches');
    expect(await screen.findByRole('button', { name: `「${gauze}」を移動する` })).toBeVisible();
    await user.click(screen.getByRole('button', { name: `「${gauze}」の段階を変更する` }));
    const steps = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(steps).toEqual(['打診中', '辞退', '期限切れ', '休止中', '終了']);
  });

  it('puts the card back and says who was faster when somebody else has changed the match', async () => {
    server.use(
      http.post(transitions, () => problem(412, 'stale')),
      http.get('*/api/v1/matches/:id/activities', () =>
        HttpResponse.json([
          {
            id: '1',
            kind: 'STAGE_CHANGE',
            text: '',
            shared: false,
            occurredAt: '2026-11-22T00:00:00Z',
            actorName: '阿部 拓海',
          },
        ]),
      ),
    );
    const { user } = await renderRoute('/matches');
    await choose(user, gauze, '打診中');
    expect(await screen.findByText(/阿部 拓海さんが先に更新しました/)).toBeVisible();
    expect(within(await column('承認')).getByRole('link', { name: gauze })).toBeVisible();
  });

  it('puts the card back and says why when the step is refused', async () => {
    const { user } = await renderRoute('/matches');
    await choose(user, '在宅酸素のチューブにつまずかない取り回し', '承認');
    expect(await screen.findByText(/利益相反があるため、承認できません/)).toBeVisible();
    const proposed = await column('提案');
    expect(within(proposed).getByRole('link', { name: /在宅酸素/ })).toBeVisible();
  });

  it('asks for the reason before a match is ended', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(transitions, async ({ request }) => {
        sent.push(await request.json());
        return problem(409, 'illegal-transition', { detail: 'できません。' });
      }),
    );
    const { user } = await renderRoute('/matches');
    await choose(user, stand, '期限切れ');
    const dialog = await screen.findByRole('dialog', { name: '「期限切れ」に移す' });
    await user.click(within(dialog).getByRole('button', { name: '「期限切れ」に移す' }));
    expect(await within(dialog).findAllByText('入力してください')).not.toHaveLength(0);
    expect(sent).toEqual([]);
    const reason = within(dialog).getByRole('combobox', { name: /理由/ });
    await waitFor(() =>
      expect(within(reason).getByRole('option', { name: '長期間活動がない' })).toBeVisible(),
    );
    // Reasons that belong to another way of ending are not offered.
    expect(within(reason).queryByRole('option', { name: /目標性能に届かない/ })).not.toBeInTheDocument();
    await user.selectOptions(reason, '長期間活動がない');
    await user.click(within(dialog).getByRole('button', { name: '「期限切れ」に移す' }));
    expect(await within(dialog).findByText('できません。')).toBeVisible();
    expect(sent).toEqual([{ to: 'LAPSED', reason: 'no-activity' }]);
  });

  it('moves a card at once and offers the way back only where there is one', async () => {
    const { user } = await renderRoute('/matches');
    await choose(user, '吸引カテーテルの洗浄を短時間で確実に', '面談');
    expect(within(await column('面談')).getByRole('link', { name: /吸引カテーテル/ })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '元に戻す' }));
    await waitFor(async () =>
      expect(within(await column('秘密保持契約')).getByRole('link', { name: /吸引/ })).toBeVisible(),
    );
  });

  it('says why when a card is dropped where it may not go, and leaves it where it is', async () => {
    const sent: unknown[] = [];
    server.use(http.post(transitions, ({ request }) => void sent.push(request.url)));
    await renderRoute('/matches');
    const card = await screen.findByRole('row', { name: gauze });
    const carried = new DataTransfer();
    fireEvent.dragStart(card, { dataTransfer: carried });
    const meeting = await column('面談');
    await waitFor(() => expect(meeting).toHaveClass('opacity-50'));
    expect(await column('打診中')).not.toHaveClass('opacity-50');
    fireEvent.drop(within(meeting).getByRole('heading'), { dataTransfer: carried });
    fireEvent.dragEnd(card, { dataTransfer: carried });
    expect(
      await screen.findByText(/「承認」から「面談」へは移せません。移せる先: 打診中、休止中/),
    ).toBeVisible();
    expect(within(await column('承認')).getByRole('link', { name: gauze })).toBeVisible();
    expect(meeting).not.toHaveClass('opacity-50');
    expect(sent).toEqual([]);
  });

  it('keeps its filters and its view in the address', async () => {
    const { user, router } = await renderRoute('/matches');
    await user.click(await screen.findByRole('button', { name: '期限超過のみ' }));
    await waitFor(() => expect(screen.queryByText(gauze)).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: '一覧表' }));
    const header = await screen.findByRole('columnheader', { name: '次の行動と期限' });
    expect(header).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(header).getByRole('button'));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ view: 'list', sort: '-dueOn' }));
  });
});
