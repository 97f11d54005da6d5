import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import * as login from '@/api/login';
import { renderRoute } from '@/testing/render-route';
import { actAs } from '@/testing/server';

describe('The home page', () => {
  it('shows a coordinator what is overdue first', async () => {
    actAs('coordinator');
    await renderRoute('/home');
    const tasks = await screen.findAllByRole('link', { name: /秘密保持契約|つまずかない/ });
    expect(tasks[0]).toHaveTextContent('秘密保持契約');
    expect(screen.getAllByText('期限超過')[0]).toBeVisible();
    expect(screen.getByRole('link', { name: 'データを取り込む' })).toBeVisible();
  });

  it('offers a clinician to post a need, and nothing of the coordinators', async () => {
    actAs('clinician');
    await renderRoute('/home');
    expect(await screen.findAllByRole('link', { name: 'ニーズを投稿する' })).not.toHaveLength(0);
    expect(screen.queryByRole('link', { name: 'データを取り込む' })).not.toBeInTheDocument();
  });

  it('sends a visitor to log in', async () => {
    const leave = vi.spyOn(login, 'goToLogin').mockImplementation(() => {});
    renderRoute('/home');
    await waitFor(() => expect(leave).toHaveBeenCalled());
  });
});
