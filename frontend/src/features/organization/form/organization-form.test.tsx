import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { actAs, server } from '@/testing/server';
import { digitsOf, isCorporateNumber } from './corporate-number';
import { expiryOf } from './expiry';

describe('A corporate number', () => {
  it.each([
    ['7000012050002', true],
    ['4011001098993', true],
    ['4011001098994', false],
    ['401100109899', false],
  ])('%s fits its check digit: %s', (number, fits) => expect(isCorporateNumber(number)).toBe(fits));
  it('is read with full-width digits and hyphens', () =>
    expect(digitsOf('４-0110-0109-8993 ')).toBe('4011001098993'));
});

describe('A licence', () => {
  const now = new Date('2026-11-22T12:00:00').getTime();
  it('counts on its last day, warns three months before', () => {
    expect(expiryOf('2026-11-21', now)).toBe('over');
    expect(expiryOf('2026-11-22', now)).toBe('soon');
    expect(expiryOf('2027-02-28', now)).toBe('fine');
  });
});

describe('Registering an organization', () => {
  it('asks companies for a number that fits, and sends only what was given', async () => {
    actAs('coordinator');
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/organizations', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ id: 'x' }, { status: 201 });
      }),
    );
    const { user } = await renderRoute('/organizations/new');
    await user.selectOptions(await screen.findByLabelText(/^種類/), '企業');
    await user.type(screen.getByLabelText(/^名称必須/), 'みちのく精工株式会社');
    await user.type(screen.getByLabelText(/^法人番号/), '4011001098994');
    await screen.findByRole('option', { name: '青森県' });
    await user.selectOptions(screen.getByLabelText(/^都道府県/), '青森県');
    const municipality = await screen.findByRole('combobox', { name: /市区町村/ });
    await user.type(municipality, '青森市');
    await user.click(await screen.findByRole('option', { name: '青森市' }));
    await user.click(screen.getByRole('button', { name: '登録する' }));
    expect((await screen.findAllByText(/法人番号の数字が合いません/)).length).toBeGreaterThan(0);
    await user.clear(screen.getByLabelText(/^法人番号/));
    await user.type(screen.getByLabelText(/^法人番号/), '4011001098993');
    await user.click(screen.getByRole('button', { name: '登録する' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      kind: 'COMPANY',
      name: 'みちのく精工株式会社',
      corporateNumber: '4011001098993',
      municipalityCode: '022012',
      rolesOffered: [],
      regionsServed: [],
    });
  });

  it('fills name, reading and place in from the register', async () => {
    actAs('coordinator');
    server.use(
      http.get('*/api/v1/corporations/4011001098993', () =>
        HttpResponse.json({
          number: '4011001098993',
          name: '見本精工株式会社',
          nameKana: 'ミホンセイコウ',
          kind: '301',
          prefectureCode: '02',
          municipalityCode: '022012',
          address: '青森県青森市橋本',
          closedOn: '2026-09-01',
          updatedOn: '2026-10-01',
          unsearchable: false,
          asOf: '2026-10-01',
        }),
      ),
    );
    const { user } = await renderRoute('/organizations/new');
    const button = await screen.findByRole('button', { name: /法人番号から/ });
    expect(button).toBeDisabled();
    await user.type(screen.getByLabelText(/^法人番号/), '４０１１００１０９８９９３');
    await user.click(button);
    await waitFor(() => expect(screen.getByLabelText(/^名称必須/)).toHaveValue('見本精工株式会社'));
    expect(screen.getByLabelText(/^名称（カナ）/)).toHaveValue('ミホンセイコウ');
    expect(screen.getByLabelText(/^都道府県/)).toHaveDisplayValue('青森県');
    expect(screen.getByRole('combobox', { name: /市区町村/ })).toHaveValue('青森市');
    expect(screen.getByText(/閉鎖されています/)).toBeVisible();
  });

  it('keeps what is chosen from long lists when it is edited, and leaves alone who it is', async () => {
    actAs('provider');
    const sent: Record<string, unknown>[] = [];
    server.use(
      http.patch('*/api/v1/organizations/:id', async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>);
        return HttpResponse.json({});
      }),
    );
    const { user } = await renderRoute('/organizations/00000000-0000-7001-8000-000000000001/edit');
    expect(await screen.findByLabelText(/^都道府県/)).toHaveDisplayValue('岩手県');
    expect(screen.getByRole('combobox', { name: /市区町村/ })).toHaveValue('盛岡市');
    await user.click(screen.getByRole('button', { name: '保存する' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ municipalityCode: '032018', employees: 84, website: null });
    expect(sent[0]).not.toHaveProperty('kind');
    expect(sent[0]).not.toHaveProperty('name');
  });
});
