import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs } from '@/testing/server';
import { groupsAtRisk, missingToSubmit } from './checks';
import { cleaned, fieldOf, patchOf, unsendable } from './seed-values';

describe('What is asked of a seed', () => {
  it('depends on its kind', () => {
    expect(missingToSubmit({ kind: 'TECHNOLOGY' })).toEqual(['title', 'summary', 'iprStatus', 'trl']);
    expect(missingToSubmit({ kind: 'CAPABILITY' })).toContain('capabilities');
    expect(missingToSubmit({ kind: 'FUNDING', title: 'a', summary: 'b', iprStatus: 'NONE' })).toEqual([]);
  });
  it('is complete only with materials for every process', () => {
    const values = { kind: 'CAPABILITY' as const, title: 'a', summary: 'b', iprStatus: 'NONE' as const };
    expect(missingToSubmit({ ...values, capabilities: [{ process: 'machining' }] })).toEqual([
      'capabilities',
    ]);
  });
});

describe('A draft of a seed', () => {
  it('holds back what the server would refuse, and nothing else', () => {
    expect(unsendable({ kind: 'CAPABILITY', title: 'a', capabilities: [{ accuracy: '1 mm' }] })).toEqual([
      'capabilities',
    ]);
    expect(unsendable({ kind: 'CAPABILITY', title: 'a', publications: ['doi:1'] })).toEqual(['publications']);
    expect(
      unsendable({ kind: 'CAPABILITY', title: 'a', capabilities: [{ process: 'x', lotMin: 9, lotMax: 2 }] }),
    ).toEqual(['capabilities']);
    expect(unsendable({ kind: 'CAPABILITY', title: 'a', summary: 'b' })).toEqual([]);
  });
  it('is the same whatever order sets come in and whatever was left empty', () => {
    expect(cleaned({ places: ['ward', 'icu'], capabilities: [{}], summary: ' ' })).toEqual(
      cleaned({ places: ['icu', 'ward'] }),
    );
  });
  it('sends whole rows, and clears what is taken away', () => {
    const values = { capabilities: [{ process: 'machining' }] };
    expect(patchOf(values, ['capabilities', 'summary', 'unpublishedInvention', 'disclosure.title'])).toEqual({
      capabilities: [{ process: 'machining', materials: [], prototype: false }],
      summary: null,
      unpublishedInvention: false,
      disclosure: { title: null },
    });
    expect(fieldOf('capabilities[2].materials')).toBe('capabilities');
  });
});

describe('An unfiled invention', () => {
  const values = { unpublishedInvention: true, summary: 'a', principle: 'b' };
  it('is at risk where readers without an agreement would see it, until its owner has said that they know', () => {
    expect(groupsAtRisk(values)).toEqual(['summary']);
    expect(groupsAtRisk({ ...values, 'disclosure.principle': 'MEMBERS' })).toEqual(['summary', 'principle']);
    expect(groupsAtRisk({ ...values, 'disclosure.summary': 'NDA' })).toEqual([]);
    expect(groupsAtRisk({ ...values, noveltyWarningAcknowledged: true })).toEqual([]);
  });
});

describe('The seed form', () => {
  it('is filled in step by step, saved as one types, and warns before an invention loses its novelty', async () => {
    actAs('provider');
    const { user } = await renderRoute('/seeds/new');
    await user.click(await screen.findByRole('radio', { name: /研究シーズ/ }));
    await user.type(screen.getByRole('textbox', { name: /題名/ }), '光る縫合糸');
    expect(await screen.findByText(/保存済み/, {}, { timeout: 5_000 })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '次へ進む' }));
    await user.type(await screen.findByRole('textbox', { name: /概要/ }), '暗い中でも見えます。');
    await user.click(screen.getByRole('radio', { name: /4 実験室で動いた/ }));
    expect(screen.queryByText('できる加工・製造')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '次へ進む' }));
    await user.click(await screen.findByRole('radio', { name: 'なし' }));
    await user.click(screen.getByRole('button', { name: '次へ進む' }));
    await user.click(await screen.findByRole('checkbox', { name: /まだ出願していない発明/ }));
    await user.click(screen.getByRole('button', { name: '提出する' }));
    const dialog = await screen.findByRole('dialog', { name: '出願の前に公開しようとしています' });
    expect(within(dialog).getByText('概要')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '秘密保持契約の相手だけに変える' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: '光る縫合糸' }, { timeout: 5_000 }),
    ).toBeVisible();
    expect(screen.getByText('提出済み')).toBeVisible();
  });

  it('says what is missing and leads there', async () => {
    actAs('provider');
    const { user } = await renderRoute('/seeds/new?step=audience');
    await user.click(await screen.findByRole('button', { name: '提出する' }));
    await user.click(await screen.findByRole('button', { name: /題名: 入力してください/ }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /題名/ })).toHaveFocus());
  });
});

describe('The review of seeds', () => {
  it('returns a seed with a question, which the owner answers', async () => {
    actAs('coordinator');
    const { user } = await renderRoute('/seeds/review');
    await user.click(await screen.findByRole('link', { name: /歩き方から転倒/ }));
    await user.click(await screen.findByRole('button', { name: '確認を始める' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '確認を始める' }));
    await user.click(await screen.findByRole('button', { name: '質問して戻す' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /質問/ }), '電池は何日持ちますか');
    await user.click(within(dialog).getByRole('button', { name: '質問して戻す' }));
    expect(await screen.findByText('電池は何日持ちますか')).toBeVisible();
  });

  it('lets the owner answer', async () => {
    actAs('provider');
    const { user } = await renderRoute('/seeds/mine');
    await user.click(await screen.findByRole('link', { name: /一体成形/ }));
    await user.type(await screen.findByRole('textbox', { name: /質問への答え/ }), '百回です');
    await user.click(screen.getByRole('button', { name: '答えを送る' }));
    expect(await screen.findByText('百回です')).toBeVisible();
    expect(screen.getByText('確認中')).toBeVisible();
  });
});
