import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import * as login from '@/api/login';
import { renderRoute } from '@/testing/render-route';
import { actAs, server } from '@/testing/server';
import { meAs } from '../../../mocks/data/people';

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

  it('tells somebody who belongs to nothing what to do next, and the number to give', async () => {
    const { member, organization, ...me } = meAs('provider');
    server.use(http.get('*/api/v1/me', () => HttpResponse.json({ ...me, roles: [] })));
    await renderRoute('/home');
    expect(await screen.findByText(/次に、所属する組織を決めてください/)).toBeVisible();
    expect(screen.getByText(new RegExp(me.subject ?? '?'))).toBeVisible();
    expect(screen.getByRole('link', { name: '組織を登録する' })).toHaveAttribute(
      'href',
      '/organizations/new',
    );
  });

  it('tells a coordinator who logged in with a password alone how to mend it, also where they are not let in', async () => {
    const me = { ...meAs('coordinator'), roles: [], lacksSecondFactor: true };
    server.use(http.get('*/api/v1/me', () => HttpResponse.json(me)));
    const { router } = await renderRoute('/triage');
    expect(await screen.findByText(/二要素認証をすると/)).toBeVisible();
    expect(router.state.location.pathname).toBe('/home');
    expect(screen.getByRole('link', { name: 'ログアウトする' })).toHaveAttribute('href', '/logout');
    expect(screen.queryByText(/所属する組織を決めてください/)).not.toBeInTheDocument();
  });

  it('sends a visitor to log in', async () => {
    const leave = vi.spyOn(login, 'goToLogin').mockImplementation(() => {});
    renderRoute('/home');
    await waitFor(() => expect(leave).toHaveBeenCalled());
  });
});
