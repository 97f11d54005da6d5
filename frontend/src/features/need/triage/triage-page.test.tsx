import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, server } from '@/testing/server';

describe('The needs in triage', () => {
  it('can be narrowed to those nobody is responsible for, and keep the stage', async () => {
    actAs('coordinator');
    const asked: URLSearchParams[] = [];
    server.use(
      http.get('*/api/v1/needs', ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({ items: [], total: 0 });
      }),
    );
    const { user, router } = await renderRoute('/triage?state=IN_TRIAGE');
    expect(await screen.findByRole('radio', { name: 'すべて' })).toBeChecked();
    expect(asked.every((query) => !query.has('unassigned') && !query.has('coordinatorId'))).toBe(true);
    await user.click(screen.getByRole('radio', { name: '担当未定' }));
    expect(router.state.location.search).toEqual({ state: 'IN_TRIAGE', whose: 'nobody' });
    expect(asked.at(-1)?.get('unassigned')).toBe('true');
    await user.click(screen.getByRole('radio', { name: '自分の担当' }));
    expect(asked.at(-1)?.get('coordinatorId')).toBeTruthy();
    expect(asked.at(-1)?.has('unassigned')).toBe(false);
    expect(screen.getByRole('link', { name: '担当を割り振る' })).toHaveAttribute('href', '/assignments');
  });
});
