import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { consentTexts } from '../../../mocks/consent-handlers';

const TITLE = 'はじめる前に、同意をお願いします';

function askedFor() {
  const agreed: unknown[] = [];
  server.use(
    http.get('*/api/v1/me/consents', () =>
      HttpResponse.json({ given: [], missing: agreed.length < 2 ? consentTexts : [] }),
    ),
    http.post('*/api/v1/me/consents', async ({ request }) => {
      const given = (await request.json()) as object;
      agreed.push(given);
      return HttpResponse.json(
        { ...given, language: 'ja', agreedAt: '2026-11-28T00:00:00Z' },
        { status: 201 },
      );
    }),
  );
  return agreed;
}

describe('Consent', () => {
  it('is asked for once, text by text, and lets on when all is agreed to', async () => {
    actAs('clinician');
    const agreed = askedFor();
    const { user } = await renderRoute('/');
    const dialog = await screen.findByRole('dialog', { name: TITLE });
    const submit = within(dialog).getByRole('button', { name: '同意して続ける' });
    await user.click(within(dialog).getByRole('checkbox', { name: /利用規約/ }));
    await user.click(submit);
    expect((await within(dialog).findAllByText(/同意のしるし/)).length).toBeGreaterThan(0);
    expect(agreed).toEqual([]);
    await user.click(within(dialog).getByRole('checkbox', { name: /個人情報の取扱い/ }));
    await user.click(submit);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(agreed).toEqual([
      { document: 'TERMS', version: 1 },
      { document: 'PRIVACY', version: 1 },
    ]);
  });

  it('can wait while one only reads, but not by Escape alone', async () => {
    actAs('clinician');
    askedFor();
    const { user } = await renderRoute('/');
    const dialog = await screen.findByRole('dialog', { name: TITLE });
    await user.keyboard('{Escape}');
    expect(dialog).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'あとで決める' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });

  it('says what went wrong and stays', async () => {
    actAs('clinician');
    askedFor();
    server.use(
      http.post('*/api/v1/me/consents', () =>
        problem(409, 'consent-outdated', { detail: '同意できるのは第2版だけです。' }),
      ),
    );
    const { user } = await renderRoute('/');
    const dialog = await screen.findByRole('dialog', { name: TITLE });
    for (const box of within(dialog).getAllByRole('checkbox')) await user.click(box);
    await user.click(within(dialog).getByRole('button', { name: '同意して続ける' }));
    expect(await within(dialog).findByText('同意できるのは第2版だけです。')).toBeVisible();
  });

  it('is not asked of visitors, who read the texts', async () => {
    askedFor();
    await renderRoute('/policies');
    expect(await screen.findByRole('heading', { level: 2, name: '利用規約' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is told on the page of one’s own data', async () => {
    actAs('provider');
    await renderRoute('/account');
    expect(await screen.findByText(/利用規約 第1版に2026年11月2日に同意/)).toBeVisible();
  });
});
