import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RankingModel, Training } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, server } from '@/testing/server';
import { comparison, presentModels, resetModels, training } from '../../../mocks/model-handlers';

beforeEach(resetModels);

const answered = (change: (model: RankingModel) => Partial<RankingModel>) =>
  server.use(
    http.get('*/api/v1/models', () => {
      const items = presentModels().map((one) => ({ ...one, ...change(one) }));
      return HttpResponse.json({ items, total: items.length });
    }),
  );

describe('The models screen', () => {
  it('shows the figures of both models with their range and the number of needs', async () => {
    actAs('coordinator');
    await renderRoute('/models');
    expect(await screen.findByText('新しい案のほうが優れています')).toBeVisible();
    const figures = screen.getByRole('table', { name: '判断との一致' });
    const row = within(figures).getByRole('row', { name: /上位 10 件の並び/ });
    const [, champion, challenger, difference] = within(row).getAllByRole('cell');
    expect(champion).toHaveTextContent(/^52\.0/);
    expect(challenger).toHaveTextContent(/^58\.0/);
    expect(difference).toHaveTextContent(/^\+6\.0/);
    expect(row).toHaveTextContent('+1.0 〜 +11.0');
    expect(screen.getByText(/学習に使っていない 64 件のニーズについて/)).toBeVisible();
    const near = within(screen.getByRole('table', { name: '項目の重み' })).getByRole('row', {
      name: /近さ 5/,
    });
    expect(near).toHaveTextContent('15.0');
    expect(near).toHaveTextContent('+10.0');
  });

  it('tells which needs would change, and only those', async () => {
    actAs('coordinator');
    const { user } = await renderRoute('/models');
    expect(await screen.findByText('調べた 3 件（全 3 件）のうち 2 件で変わります')).toBeVisible();
    const [lists] = screen.getAllByText(/いまと変更後を並べて見る/);
    if (lists) await user.click(lists);
    expect(screen.getAllByText('新しく入る')[0]).toBeVisible();
    expect(screen.getAllByText('外れる')[0]).toBeVisible();
  });

  it('lets coordinators look and only administrators change', async () => {
    actAs('coordinator');
    await renderRoute('/models');
    expect(await screen.findByText('learned-1')).toBeVisible();
    expect(screen.queryByRole('button', { name: '新しい案を使う' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '判断から学習する' })).not.toBeInTheDocument();
  });

  it('puts the new one in force with a reason and takes it back', async () => {
    actAs('admin');
    const { user } = await renderRoute('/models');
    await user.click(await screen.findByRole('button', { name: '新しい案を使う' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getByLabelText(/^理由/)).toHaveValue('better-on-held-out'));
    await user.click(within(dialog).getByRole('button', { name: '新しい案を使う' }));
    await user.click(await screen.findByRole('button', { name: /これに戻す.*additive-2/ }));
    const back = await screen.findByRole('dialog');
    await waitFor(() => expect(within(back).getByLabelText(/^理由/)).toHaveValue('roll-back'));
    await user.click(within(back).getByRole('button', { name: 'これに戻す' }));
    expect(await screen.findByRole('button', { name: /これに戻す.*learned-1/ })).toBeVisible();
  });

  it('asks for another reason where the new one is not shown to be better', async () => {
    actAs('admin');
    answered(({ state }) =>
      state === 'CHALLENGER' && comparison
        ? { shownBetter: false, comparison: { ...comparison, verdict: 'WORSE' } }
        : {},
    );
    const { user } = await renderRoute('/models');
    expect(await screen.findByText('新しい案のほうが低い数字があります')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '新しい案を使う' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('優れているとは確かめられていません')).toBeVisible();
    await within(dialog).findByRole('option', { name: /試しに使う/ });
    expect(within(dialog).queryByRole('option', { name: /比較で優れている/ })).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '新しい案を使う' }));
    expect(within(dialog).getByLabelText(/^理由/)).toBeInvalid();
  });

  it('says how many decisions are lacking', async () => {
    actAs('admin');
    const few: Training = { ...training, state: 'TOO_FEW', taughtBy: 12, modelVersion: undefined };
    server.use(http.get('*/api/v1/models/trainings', () => HttpResponse.json({ items: [few], total: 1 })));
    await renderRoute('/models');
    expect(await screen.findByText('まだ判断が足りません')).toBeVisible();
    expect(screen.getByText(/12 件です。30 件以上/)).toBeVisible();
  });

  it('is closed to others', async () => {
    actAs('clinician');
    await renderRoute('/models');
    expect(await screen.findByText('この画面をご覧になる権限がありません')).toBeVisible();
  });
});
