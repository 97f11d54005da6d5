import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ImportJob } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { onlyFailed, rowsOf } from './csv';

describe('The result file', () => {
  it('is read with commas, quotes and line breaks inside fields', () => {
    expect(rowsOf('a,b\r\n1,"x, ""y""\nz"\r\n').map(({ fields }) => fields)).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"\nz'],
    ]);
  });
  it('can be cut down to the rows that failed', () => {
    expect(onlyFailed('row,status\r\n1,CREATED\r\n2,FAILED\r\n')).toBe('row,status\r\n2,FAILED');
  });
});

/** The first is the check, the second the real one. */
const job = (number: number): ImportJob => ({
  id: String(number),
  state: 'DONE',
  kind: 'ORGANIZATIONS',
  dryRun: number === 1,
  fileName: '組織.csv',
  total: 42,
  processed: 42,
  created: 39,
  skipped: 1,
  failed: 2,
  errors: [
    {
      row: 19,
      column: '団体コード',
      code: 'required',
      message: '団体コードが空欄です。',
      remedy: '6 桁のコードを入力してください。',
    },
  ],
  createdAt: '2026-11-21T02:00:00Z',
});

describe('An import', () => {
  it('is checked first, says row, column and remedy, and is then written', async () => {
    actAs('coordinator');
    const started: boolean[] = [];
    server.use(
      // The test environment cannot read a form with a file back, so the browser's own is not looked into here.
      http.post('*/api/v1/imports', () => {
        started.push(started.length === 0);
        return HttpResponse.json(job(started.length), { status: 202 });
      }),
      http.get('*/api/v1/imports/:id', ({ params }) => HttpResponse.json(job(Number(params.id)))),
    );
    const { user } = await renderRoute('/imports');
    await user.click(await screen.findByRole('button', { name: '内容を確かめる' }));
    expect((await screen.findAllByText('ファイルを選んでください')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('radio', { name: '組織' }));
    await user.upload(
      screen.getByLabelText(/^ファイル/),
      new File(['番号\n1'], '組織.csv', { type: 'text/csv' }),
    );
    await user.click(screen.getByRole('button', { name: '内容を確かめる' }));
    expect(await screen.findByRole('heading', { name: '組織.csv' })).toBeVisible();
    expect(await screen.findByText('団体コードが空欄です。', {}, { timeout: 5_000 })).toBeVisible();
    expect(screen.getByRole('cell', { name: '19' })).toBeVisible();
    expect(screen.getByText('確認のみ')).toBeVisible();
    expect(screen.getByText('確認が終わりました')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '39 行を登録する' }));
    expect(await screen.findByText('登録した行', {}, { timeout: 5_000 })).toBeVisible();
    expect(screen.queryByText('確認のみ')).not.toBeInTheDocument();
    expect(screen.getByText('39 行を登録しました')).toBeVisible();
    expect(screen.getByText(/番号が同じ行は、重ねて登録しません/)).toBeVisible();
    expect(screen.getByRole('link', { name: '組織の一覧へ' })).toHaveAttribute('href', '/organizations');
  });

  it('offers to write only where there is something new', async () => {
    actAs('coordinator');
    const found: Partial<ImportJob>[] = [
      { created: 0, skipped: 42, failed: 0, errors: [] },
      { created: 0, skipped: 0, failed: 42 },
    ];
    server.use(
      http.get('*/api/v1/imports/:id', ({ params }) =>
        HttpResponse.json({ ...job(1), ...found[Number(params.id)] }),
      ),
    );
    const { router } = await renderRoute('/imports/0');
    expect(await screen.findByText('新しく登録する行はありません')).toBeVisible();
    expect(screen.queryByText('直しが必要なところ')).not.toBeInTheDocument();
    await router.navigate({ to: '/imports/$importId', params: { importId: '1' } });
    expect(await screen.findByText(/登録できる行がありません/)).toBeVisible();
    expect(screen.getByText(/最初の 100 行まで/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /行を登録する/ })).not.toBeInTheDocument();
  });

  it('does not speak of more errors where all are shown', async () => {
    actAs('coordinator');
    server.use(http.get('*/api/v1/imports/:id', () => HttpResponse.json({ ...job(1), failed: 1 })));
    await renderRoute('/imports/1');
    expect(await screen.findByText('団体コードが空欄です。')).toBeVisible();
    expect(screen.queryByText(/最初の 100 行まで/)).not.toBeInTheDocument();
  });

  it('says why a file was refused', async () => {
    actAs('coordinator');
    server.use(
      http.post('*/api/v1/imports', () => problem(415, 'unreadable', { detail: '読めないファイルです。' })),
    );
    const { user } = await renderRoute('/imports');
    await user.click(await screen.findByRole('radio', { name: 'シーズ' }));
    await user.upload(screen.getByLabelText(/^ファイル/), new File(['x'], 'x.csv', { type: 'text/csv' }));
    await user.click(screen.getByRole('button', { name: '内容を確かめる' }));
    expect(await screen.findByText('読めないファイルです。')).toBeVisible();
  });

  it('is not for clinicians', async () => {
    actAs('clinician');
    await renderRoute('/imports');
    expect(await screen.findByText('この画面をご覧になる権限がありません')).toBeVisible();
  });
});
