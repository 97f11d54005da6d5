import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '@/api/types';
import { renderRoute } from '@/testing/render-route';
import { actAs, problem, server } from '@/testing/server';
import { uuid } from '../../../mocks/data/uuid';

const need = `/needs/${uuid('need', 1)}`;
const seed = `/seeds/${uuid('seed', 1)}`;

const plan: Attachment = {
  id: uuid('attachment', 1),
  fileName: '見取り図.pdf',
  level: 'COUNTERPART',
  kind: 'PDF',
  mediaType: 'application/pdf',
  size: 80_000,
  thumbnail: false,
  version: 0,
  createdAt: '2026-11-01T00:00:00Z',
};

/** What a need or seed has attached, for one test. */
function given(files: Attachment[]) {
  server.use(http.get('*/api/v1/:resource/:id/attachments', () => HttpResponse.json(files)));
}

async function attach(user: Awaited<ReturnType<typeof renderRoute>>['user']) {
  await user.click(await screen.findByRole('button', { name: 'ファイルを添付する' }));
  const dialog = await screen.findByRole('dialog');
  const file = new File(['%PDF-1.4'], '見取り図.pdf', { type: 'application/pdf' });
  await user.upload(within(dialog).getByLabelText(/^ファイル/), file);
  await user.click(within(dialog).getByRole('button', { name: '添付する' }));
  return dialog;
}

describe('Attached files', () => {
  it('are not spoken of to a visitor where there are none', async () => {
    await renderRoute(need);
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.queryByRole('heading', { name: '添付ファイル' })).not.toBeInTheDocument();
  });

  it('are there once they were attached, at the level their owner reads beside them', async () => {
    actAs('coordinator');
    const files: Attachment[] = [];
    given(files);
    server.use(
      // The test environment cannot read a form with a file back.
      http.post('*/api/v1/needs/:id/attachments', () => {
        files.push(plan);
        return HttpResponse.json(plan, { status: 201 });
      }),
    );
    const { user } = await renderRoute(need);
    await attach(user);
    const link = await screen.findByRole('link', { name: '見取り図.pdf' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/\/api\/v1\/needs\/.+\/content$/));
    expect(screen.getByRole('combobox', { name: '見取り図.pdfを見られる方' })).toHaveDisplayValue(
      '紹介が成立した相手',
    );
  });

  it('are removed after a question', async () => {
    actAs('coordinator');
    const files = [plan];
    given(files);
    server.use(
      http.delete('*/api/v1/needs/:id/attachments/:attachmentId', () => {
        files.pop();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await renderRoute(need);
    await user.click(await screen.findByRole('button', { name: '見取り図.pdfを削除する' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '削除する' }));
    expect(await screen.findByText('添付ファイルはまだありません。')).toBeVisible();
  });

  it('say at the field why a file was refused', async () => {
    actAs('coordinator');
    const message = 'マクロが含まれています。';
    server.use(
      http.post('*/api/v1/seeds/:id/attachments', () =>
        problem(422, 'invalid', { errors: [{ field: 'file', code: 'attachment-macro', message }] }),
      ),
    );
    const { user } = await renderRoute(seed);
    const dialog = await attach(user);
    expect(await within(dialog).findAllByText(message)).not.toHaveLength(0);
  });

  it('say why an audience cannot be narrowed', async () => {
    actAs('coordinator');
    given([plan]);
    server.use(
      http.patch('*/api/v1/seeds/:id/attachments/:attachmentId', () =>
        problem(409, 'attachment-seen', { detail: '閲覧されたファイルは隠せません' }),
      ),
    );
    const { user } = await renderRoute(seed);
    const level = await screen.findByRole('combobox', { name: '見取り図.pdfを見られる方' });
    await user.selectOptions(level, 'COORDINATORS');
    expect(await screen.findByText(/閲覧されたファイルは隠せません/)).toBeVisible();
    expect(level).toHaveDisplayValue('紹介が成立した相手');
  });

  it('show a small picture of a picture, and nothing to change for who may only read', async () => {
    actAs('provider');
    given([{ ...plan, kind: 'JPEG', thumbnail: true, size: 2_400_000, description: '装置の裏側' }]);
    await renderRoute(need);
    expect(await screen.findByRole('img', { name: '装置の裏側' })).toHaveAttribute(
      'src',
      expect.stringMatching(/thumbnail$/),
    );
    expect(screen.getByText('写真 2.4MB')).toBeVisible();
    expect(screen.queryByRole('button', { name: /削除/ })).not.toBeInTheDocument();
  });
});
