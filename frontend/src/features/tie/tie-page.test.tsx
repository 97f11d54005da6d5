import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs } from '@/testing/server';

describe('The page of declared interests', () => {
  it('declares an interest of the reader and takes it back', async () => {
    actAs('provider');
    const { user } = await renderRoute('/ties');
    const [declare] = await screen.findAllByRole('button', { name: '利害関係を申告する' });
    await user.click(declare as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '申告する' }));
    expect((await within(dialog).findAllByText('入力してください')).length).toBeGreaterThan(0);
    await user.type(within(dialog).getByRole('combobox', { name: /相手の組織/ }), 'みちのく');
    await user.click(await screen.findByRole('option', { name: 'みちのく中央病院（例）' }));
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: /関係の種類/ }),
      await within(dialog).findByRole('option', { name: '株式・新株予約権の保有' }),
    );
    await user.click(within(dialog).getByRole('button', { name: '申告する' }));
    expect(await screen.findByText('申告を記録しました。')).toBeVisible();
    const back = await screen.findByRole('button', { name: 'みちのく中央病院（例）の申告を取り消す' });
    expect(screen.getByText('株式・新株予約権の保有')).toBeVisible();
    await user.click(back);
    expect(await screen.findByText('申告を取り消しました。')).toBeVisible();
    expect(await screen.findAllByText('申告はありません。')).toHaveLength(2);
  });
});
