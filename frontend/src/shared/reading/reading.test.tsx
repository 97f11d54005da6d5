import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { CorrectReading, NeedView } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { aNeed, defaultLevels } from '../../../mocks/data/needs';
import { meAs } from '../../../mocks/data/people';
import { seeds } from '../../../mocks/data/seeds';
import { uuid } from '../../../mocks/data/uuid';

const published = `/needs/${uuid('need', 1)}`;
const reading = '*/api/v1/needs/:id/reading';

function panel() {
  return screen.findByRole('region', { name: 'このように理解しました' });
}

/** Takes what is said of a reading, with the version it starts from. */
function heard() {
  const sent: { correction: CorrectReading; version: string | null }[] = [];
  server.use(
    http.put(reading, async ({ request }) => {
      const correction = (await request.json()) as CorrectReading;
      sent.push({ correction, version: request.headers.get('If-Match') });
      return HttpResponse.json({});
    }),
  );
  return sent;
}

describe('The reading on the page of a need', () => {
  it('shows a coordinator what was understood, from which words, and where it leads', async () => {
    actAs('coordinator');
    await renderRoute(published);
    const region = await panel();
    expect(await within(region).findByText('体位変換が負担')).toBeVisible();
    expect(within(region).getByText('体位変換')).toBeVisible();
    expect(within(region).getAllByText(/はっきり読み取れました/)[0]).toBeVisible();
    expect(within(region).getAllByText(/射出成形/)[0]).toBeInTheDocument();
    expect(within(region).getByText(/公開範囲「秘密保持契約の相手」/)).toBeVisible();
  });

  it('is not there for a member who may not correct it', async () => {
    actAs('provider');
    await renderRoute(published);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'このように理解しました' })).not.toBeInTheDocument();
  });

  it('sends what is said to be wrong, from the version shown, and offers to take it back', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(published);
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: /^違う ?: 体位変換が負担/ }));
    expect(await within(region).findByRole('list', { name: /違うとしたもの/ })).toHaveTextContent(
      '体位変換が負担',
    );
    expect(region).toContainElement(document.activeElement as HTMLElement);
    expect(await within(region).findByText('理解を直しました。候補を選び直します。')).toBeVisible();
    await user.click(within(region).getByRole('button', { name: /^戻す ?: 体位変換が負担/ }));
    expect(await within(region).findByRole('button', { name: /^違う ?: 体位変換が負担/ })).toBeVisible();
    const sent = heard();
    await user.click(within(region).getByRole('button', { name: /^合っている ?: 体位変換が負担/ }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.correction.confirmed).toEqual(['repositioning-burden']);
    expect(sent[0]?.version).toMatch(/^"\d+"$/);
  });

  it('adds a concept that is found by part of its name, by keyboard alone', async () => {
    actAs('coordinator');
    const { user } = await renderRoute(published);
    const region = await panel();
    const sent = heard();
    await user.type(await within(region).findByRole('combobox', { name: '足りない理解を足す' }), 'むせ');
    await screen.findByRole('option', { name: /飲むとむせる/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(sent[0]?.correction.added).toEqual(['chokes-when-drinking']));
  });

  it('says so when nothing is found', async () => {
    actAs('coordinator');
    server.use(http.get('*/api/v1/bridge/concepts', () => HttpResponse.json({ items: [] })));
    const { user } = await renderRoute(published);
    const region = await panel();
    await user.type(await within(region).findByRole('combobox', { name: '足りない理解を足す' }), 'zzz');
    expect(await screen.findByText(/見つかりませんでした/)).toBeInTheDocument();
  });

  it('can be asked for again when it cannot be had', async () => {
    actAs('coordinator');
    let asked = 0;
    server.use(
      http.get(reading, () => {
        asked++;
        return problem(422, 'invalid');
      }),
    );
    const { user } = await renderRoute(published);
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: /もう一度/ }));
    await waitFor(() => expect(asked).toBeGreaterThan(1));
  });

  it('tells a refusal', async () => {
    actAs('coordinator');
    server.use(http.put(reading, () => problem(412, 'stale', { detail: '先に更新されました' })));
    const { user } = await renderRoute(published);
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: /^違う ?: 体位変換が負担/ }));
    expect(await within(region).findByText(/先に更新されました/)).toBeVisible();
  });
});

describe('The reading in the form of a need', () => {
  const id = uuid('need', 901);

  function serve(part: Partial<NeedView> = {}) {
    const need = aNeed(
      { id, state: 'DRAFT', title: '体位変換', editable: true, disclosure: defaultLevels, ...part },
      0,
    );
    server.use(
      http.get('*/api/v1/needs/:id', () => HttpResponse.json(need)),
      http.patch('*/api/v1/needs/:id', async ({ request }) => {
        Object.assign(need, await request.json(), { version: need.version + 1 });
        return HttpResponse.json(need);
      }),
    );
    return need;
  }

  it('waits for a title, then follows the words, and warns without standing in the way', async () => {
    actAs('clinician');
    const { user } = await renderRoute('/needs/new');
    const region = await panel();
    expect(within(region).getByText(/タイトルを書くと/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /タイトル|題/ }), '夜間にセンサーがほしい');
    // it is read anew while the last words arrive
    await waitFor(
      () => {
        expect(within(region).getByText('警報が鳴り続ける')).toBeVisible();
        expect(within(region).getByText('いまのやり方では、何が大変ですか')).toBeVisible();
      },
      { timeout: 3000 },
    );
  });

  it('stores what is said of it with the draft, after the words that were unsent', async () => {
    actAs('clinician');
    const need = serve();
    const sent = heard();
    const { user } = await renderRoute(`/needs/${id}/edit?step=problem`);
    const region = await panel();
    await user.type(screen.getByRole('textbox', { name: /タイトル|題/ }), 'と腰痛');
    await user.click(await within(region).findByRole('button', { name: /^違う ?: 体位変換が負担/ }));
    expect(await within(region).findByRole('list', { name: /違うとしたもの/ })).toBeVisible();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(need.title).toBe('体位変換と腰痛');
    expect(sent[0]).toEqual({
      correction: { confirmed: [], rejected: ['repositioning-burden'], added: [] },
      version: `"${need.version}"`,
    });
  });

  it('keeps what is said when somebody else was faster', async () => {
    actAs('clinician');
    serve();
    let tries = 0;
    server.use(
      http.put(reading, () => {
        tries++;
        return tries === 1 ? problem(412, 'stale') : HttpResponse.json({});
      }),
    );
    const { user } = await renderRoute(`/needs/${id}/edit?step=problem`);
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: /^合っている ?: 体位変換が負担/ }));
    await waitFor(() => expect(tries).toBe(2));
    expect(within(region).getByRole('button', { name: /^合っている ?: 体位変換が負担/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
});

describe('The reading of a seed', () => {
  it('is shown to its owner on its page', async () => {
    actAs('provider');
    const mine = meAs('provider').organization?.id;
    const own = seeds.find(({ organization, state }) => organization?.id === mine && state === 'PUBLISHED');
    await renderRoute(`/seeds/${own?.id}`);
    expect(await panel()).toBeVisible();
  });
});
