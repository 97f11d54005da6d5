import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { NeedView } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { aNeed, defaultLevels } from '../../../../mocks/data/needs';
import { uuid } from '../../../../mocks/data/uuid';

const needs = '*/api/v1/needs';
const one = '*/api/v1/needs/:id';
const id = uuid('need', 900);

/** A draft with everything that a submission asks for. */
function draft(part: Partial<NeedView> = {}): NeedView {
  return aNeed(
    {
      id,
      state: 'DRAFT',
      title: '体位変換',
      statement: { problem: '向きを変える', population: '夜間の患者さん', outcome: '傷を減らせる' },
      presentPractice: '二人で動かす',
      department: 'surgery',
      place: 'ward',
      profession: 'nurse',
      ipSituation: 'NONE',
      ndaNeeded: false,
      disclosureConfirmed: true,
      conflictDeclared: true,
      consent: true,
      disclosure: defaultLevels,
      editable: true,
      allowedTransitions: [{ to: 'SUBMITTED', reasonRequired: false }],
      ...part,
    },
    0,
  );
}

/** Serves one draft and takes changes of it. */
function serve(need: NeedView) {
  const moves: unknown[] = [];
  server.use(
    http.get(one, () => HttpResponse.json(need)),
    http.patch(one, async ({ request }) => {
      Object.assign(need, await request.json(), { version: need.version + 1 });
      return HttpResponse.json(need);
    }),
    http.post(`${one}/transitions`, async ({ request }) => {
      moves.push(await request.json());
      return HttpResponse.json({ ...need, state: 'SUBMITTED', version: need.version + 1 });
    }),
  );
  return moves;
}

describe('The form of a need', () => {
  it('creates a draft at the first title, says that it is saved, and puts its id into the address', async () => {
    actAs('clinician');
    const { user, router } = await renderRoute('/needs/new');
    await user.type(await screen.findByLabelText(/題名/), '点滴台が段差で倒れないようにしたい');
    expect(await screen.findByText(/保存済み（/, {}, { timeout: 4000 })).toBeVisible();
    await waitFor(() => expect(router.state.location.search).toHaveProperty('draft'));
    expect(screen.getByLabelText(/題名/)).toHaveValue('点滴台が段差で倒れないようにしたい');
  });

  it('composes the statement while one writes', async () => {
    actAs('clinician');
    const { user } = await renderRoute('/needs/new');
    await user.type(await screen.findByLabelText(/だれの、どのような場面/), '夜間の患者さん');
    await user.type(screen.getByLabelText(/何ができるように/), '針のずれ');
    expect(screen.getByRole('figure')).toHaveTextContent('夜間の患者さんで、針のずれを解決できる方法。');
  });

  it('keeps what is written when the connection is lost, and says so', async () => {
    actAs('clinician');
    server.use(http.post(needs, () => HttpResponse.error()));
    const { user } = await renderRoute('/needs/new');
    await user.type(await screen.findByLabelText(/題名/), '点滴台');
    expect(await screen.findByText(/未送信: サーバーにつながりません/, {}, { timeout: 4000 })).toBeVisible();
    expect(screen.getByText(/この端末に残っています/)).toBeVisible();
    expect(JSON.stringify({ ...localStorage })).toContain('点滴台');
  });

  it('leads from a missing answer to its field', async () => {
    actAs('clinician');
    const moves = serve(draft({ place: undefined, statement: { problem: '向きを変える' } }));
    const { user } = await renderRoute(`/needs/${id}/edit?step=check`);
    await user.click(await screen.findByRole('button', { name: 'この内容で提出する' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getByText('3 か所の入力を確かめてください')).toBeVisible();
    expect(moves).toEqual([]);
    await user.click(within(summary).getByRole('button', { name: /使う場所/ }));
    await waitFor(() => expect(screen.getByLabelText(/使う場所/)).toHaveFocus());
    expect(screen.getByLabelText(/使う場所/)).toHaveAccessibleDescription(/選んでください/);
  });

  it('puts what the server finds wrong to its step and field', async () => {
    actAs('clinician');
    serve(draft());
    server.use(
      http.post(`${one}/transitions`, () =>
        problem(422, 'invalid', {
          errors: [
            { field: 'mustHaves[1]', code: 'size', message: '200 文字以内で入力してください。' },
            { field: 'statement.problem', code: 'unsafe-text', message: '使えない文字があります。' },
          ],
        }),
      ),
    );
    const { user } = await renderRoute(`/needs/${id}/edit?step=check`);
    await user.click(await screen.findByRole('button', { name: 'この内容で提出する' }));
    const summary = await screen.findByRole('alert');
    expect(
      within(summary).getByRole('button', { name: /どんなものが欲しいですか.*外せない条件.*200 文字/ }),
    ).toBeVisible();
    await user.click(within(summary).getByRole('button', { name: /使えない文字/ }));
    await waitFor(() => expect(screen.getByLabelText(/何ができるように/)).toHaveFocus());
  });

  it('submits with one step once everything is there', async () => {
    actAs('clinician');
    const moves = serve(draft());
    const { user, router } = await renderRoute(`/needs/${id}/edit?step=check`);
    await user.click(await screen.findByRole('button', { name: 'この内容で提出する' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/needs/${id}`));
    expect(moves).toEqual([{ to: 'SUBMITTED' }]);
  });

  it('shows both texts when somebody else changed the same field', async () => {
    actAs('clinician');
    const need = draft();
    serve(need);
    let stale = true;
    server.use(
      http.patch(one, async ({ request }) => {
        if (stale) {
          stale = false;
          Object.assign(need, { presentPractice: '相手の文', version: need.version + 1 });
          return problem(412, 'stale');
        }
        Object.assign(need, await request.json(), { version: need.version + 1 });
        return HttpResponse.json(need);
      }),
    );
    const { user } = await renderRoute(`/needs/${id}/edit?step=existing`);
    await user.type(await screen.findByLabelText(/いまのやり方/), '。自分の文');
    const clash = await screen.findByRole('alert', {}, { timeout: 4000 });
    expect(within(clash).getByText('相手の文')).toBeVisible();
    expect(screen.getByLabelText(/いまのやり方/)).toHaveValue('二人で動かす。自分の文');
    await user.click(within(clash).getByRole('button', { name: '自分の内容を残す' }));
    await waitFor(() => expect(need.presentPractice).toBe('二人で動かす。自分の文'));
  });
});

describe('Who sees what', () => {
  it('warns where the server warns, and shows the page as its cut makes it', async () => {
    actAs('clinician');
    serve(draft());
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/v1/needs/previews', async ({ request }) => {
        const { as, needId } = (await request.json()) as { as: string; needId: string };
        asked.push([as, needId]);
        return HttpResponse.json({
          as,
          need: { title: `${as} の題名`, mustHaves: [], effects: [], rolesSought: [] },
          hidden: ['mechanism'],
          warnings: [{ field: 'disclosure.department', code: 'small-cell', message: '施設が分かります' }],
        });
      }),
    );
    const { user } = await renderRoute(`/needs/${id}/edit?step=audience`);
    expect(await screen.findByText('PUBLIC の題名')).toBeVisible();
    expect(screen.getByText('施設が分かります')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '確認済みの組織' }));
    expect(await screen.findByText('VETTED の題名')).toBeVisible();
    expect(asked).toEqual([
      ['PUBLIC', id],
      ['VETTED', id],
    ]);
  });

  it('says at the field why an audience can no longer be narrowed', async () => {
    actAs('clinician');
    serve(draft());
    server.use(
      http.patch(one, () =>
        problem(409, 'already-seen', {
          errors: [{ field: 'disclosure.summary', code: 'already-seen', message: '2の組織が読んでいます' }],
        }),
      ),
    );
    const { user } = await renderRoute(`/needs/${id}/edit?step=audience`);
    const summary = await screen.findByRole('combobox', { name: /概要/ });
    await user.selectOptions(summary, 'NDA');
    expect(await screen.findByText('2の組織が読んでいます', {}, { timeout: 4000 })).toBeVisible();
    expect(summary).toHaveAttribute('aria-invalid', 'true');
    await user.selectOptions(summary, 'PUBLIC');
    await waitFor(() => expect(screen.queryByText('2の組織が読んでいます')).not.toBeInTheDocument());
    expect(summary).not.toHaveAttribute('aria-invalid');
  });
});
