import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { switchLanguage } from '@/shared/i18n/i18n';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { needs } from '../../../../mocks/data/needs';
import { uuid } from '../../../../mocks/data/uuid';

const published = `/needs/${uuid('need', 1)}`;
const section = () => screen.findByRole('region', { name: '体制の案' });
const points = (element: HTMLElement) => Number(element.textContent?.match(/[\d.]+(?=[^\d.]*$)/)?.[0]);

async function opened() {
  actAs('coordinator');
  const rendered = await renderRoute(published);
  const region = await section();
  await within(region).findByRole('list', { name: '役割と相手' });
  return { ...rendered, region };
}

const seat = (region: HTMLElement, role: string) => {
  const list = within(region).getByRole('list', { name: '役割と相手' });
  const item = within(list).getByRole('heading', { name: role }).closest('li');
  if (!item) throw new Error(`no seat ${role}`);
  return item;
};

describe('The team of a need', () => {
  it('is a picture that says who takes which role', async () => {
    const { region } = await opened();
    const picture = within(region).getByRole('img', { name: /体制の図/ });
    expect(picture).toHaveAccessibleName(/製造・加工は.+評価・試験は未定/);
  });

  it('names the missing role, who comes nearest and what they fail', async () => {
    const { region } = await opened();
    expect(within(region).getByText('まだ見つかっていない役割: 評価・試験')).toBeVisible();
    const missing = seat(region, '評価・試験');
    expect(within(missing).getByRole('link', { name: /模擬病室/ })).toBeVisible();
    expect(within(missing).getByText('クラス II を扱える製造販売業の許可がありません。')).toBeVisible();
    expect(within(missing).queryByRole('button', { name: /入れ替える/ })).not.toBeInTheDocument();
  });

  it('has a score whose parts add up to it', async () => {
    const { region } = await opened();
    const parts = within(within(region).getByRole('list', { name: '点数の内訳' })).getAllByRole('listitem');
    const sum = parts.reduce((total, part) => total + points(part), 0);
    const whole = within(region).getByText('体制の点数').parentElement as HTMLElement;
    expect(sum).toBeCloseTo(Number(whole.textContent?.match(/\d+\.\d/)?.[0]), 5);
  });

  it('shows the score after a swap before it is made, and after it the change', async () => {
    const { user, region } = await opened();
    const asked: string[][] = [];
    server.events.on('request:start', ({ request }) => {
      const url = new URL(request.url);
      if (url.pathname.endsWith('/teams')) asked.push(url.searchParams.getAll('member'));
    });
    await user.click(within(region).getByRole('button', { name: '製造・加工の相手を入れ替える' }));
    const dialog = await screen.findByRole('dialog');
    const other = within(dialog).getByRole('radio', { name: /製造販売業者としての参加/ });
    await user.click(other);
    const promised = within(dialog).getByText('入れ替え後').nextSibling?.textContent ?? '';
    expect(other).toHaveAccessibleName(new RegExp(`体制の点数 ${promised} 点、−`));
    await user.click(within(dialog).getByRole('button', { name: 'この相手に入れ替える' }));
    expect(await within(region).findByText(/製造・加工を入れ替えました。/)).toHaveTextContent(
      new RegExp(`→ ${promised} 点（−`),
    );
    expect(asked.at(-1)).toEqual([
      `MAH:${uuid('seed', 3)}`,
      `MAKER:${uuid('seed', 3)}`,
      `TECHNOLOGY:${uuid('seed', 2)}`,
    ]);
    expect(within(seat(region, '製造・加工')).getByText('選び直した相手')).toBeVisible();
    await user.click(within(region).getByRole('button', { name: '選んだ相手を残して、ほかを組み直す' }));
    await waitFor(() => expect(asked.at(-1)).toEqual([`MAKER:${uuid('seed', 3)}`]));
    await user.click(within(region).getByRole('button', { name: '元の案に戻す' }));
    await waitFor(() => expect(within(region).queryByText(/入れ替えました/)).not.toBeInTheDocument());
  });

  it('is swapped by keyboard alone', async () => {
    const { user, region } = await opened();
    within(region).getByRole('button', { name: '技術の相手を入れ替える' }).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByRole('radio', { checked: true }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await within(region).findByText(/技術を入れ替えました。/)).toBeVisible();
    expect(
      within(seat(region, '技術')).getByRole('link', { name: /製造販売業者としての参加/ }),
    ).toBeVisible();
  });

  it('becomes a match with the roles that are filled', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/matches', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ id: uuid('match', 1) }, { status: 201 });
      }),
    );
    const { user, router, region } = await opened();
    await user.click(within(region).getByRole('button', { name: '見つかっている役割だけで案件にする' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '案件を開く' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/matches/${uuid('match', 1)}`));
    expect(sent).toMatchObject([
      {
        needId: uuid('need', 1),
        participants: [
          { seedId: uuid('seed', 3), role: 'MAH' },
          { seedId: uuid('seed', 1), role: 'MAKER' },
          { seedId: uuid('seed', 2), role: 'TECHNOLOGY' },
        ],
      },
    ]);
  });

  it('can be another of the proposals', async () => {
    const { user, region } = await opened();
    await user.click(within(region).getByRole('radio', { name: /案 2/ }));
    expect(
      within(seat(region, '技術')).getByRole('link', { name: /製造販売業者としての参加/ }),
    ).toBeVisible();
  });

  it('says so where there is none, and where it may not be asked for', async () => {
    actAs('coordinator');
    server.use(
      http.get('*/api/v1/needs/:id/teams', () =>
        HttpResponse.json({ items: [], modelVersion: 'x', teamVersion: 'x' }),
      ),
    );
    await renderRoute(published);
    expect(await screen.findByText('体制の案はまだありません')).toBeVisible();
  });

  it('tells of a failure, and leads back to the proposal', async () => {
    const { user, region } = await opened();
    server.use(
      http.get('*/api/v1/needs/:id/teams', ({ request }) =>
        request.url.includes('member') ? problem(404, 'not-found') : undefined,
      ),
    );
    await user.click(within(region).getByRole('button', { name: '製造・加工の相手を入れ替える' }));
    await user.click(await screen.findByRole('button', { name: 'この相手に入れ替える' }));
    await user.click(await within(region).findByRole('button', { name: '元の案に戻す' }));
    expect(await within(region).findByRole('list', { name: '役割と相手' })).toBeVisible();
  });

  it('is told that it may not be seen', async () => {
    actAs('coordinator');
    server.use(http.get('*/api/v1/needs/:id/teams', () => problem(403, 'forbidden')));
    await renderRoute(published);
    expect(await within(await section()).findByText(/権限/)).toBeVisible();
  });

  it('is not for those who do not coordinate, the owner of the need among them', async () => {
    actAs('clinician');
    server.use(
      http.get('*/api/v1/needs/:id', () =>
        HttpResponse.json({ ...needs[0], disclosure: { title: 'PUBLIC' } }),
      ),
    );
    await renderRoute(published);
    await screen.findByRole('region', { name: '解決できそうな相手の候補' });
    expect(screen.queryByRole('region', { name: '体制の案' })).not.toBeInTheDocument();
  });

  it('speaks English', async () => {
    actAs('coordinator');
    await switchLanguage('en');
    try {
      await renderRoute(published);
      const region = await screen.findByRole('region', { name: 'Proposed teams' });
      expect(await within(region).findByRole('img', { name: /Test: undecided/ })).toBeVisible();
    } finally {
      await switchLanguage('ja');
    }
  });
});
