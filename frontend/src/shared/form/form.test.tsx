import { zodResolver } from '@hookform/resolvers/zod';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { OfflineError, ProblemError } from '@/api/problem';
import { CheckboxGroup } from './choice-group';
import { Form, useFields } from './form';
import { TextArea, TextField } from './text-field';
import './zod-messages';

const schema = z.object({
  title: z.string().min(1).max(10),
  text: z.string(),
  roles: z.array(z.string()).min(1),
});

function Example({ onSubmit }: { onSubmit: (values: z.output<typeof schema>) => Promise<unknown> }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { title: '', text: '', roles: [] } });
  const field = useFields(form);
  return (
    <Form form={form} onSubmit={onSubmit} submitLabel="送信" labels={{ title: '題名', roles: '役割' }}>
      <TextField label="題名" required {...field('title')} />
      <TextArea label="説明" limit={5} {...field('text')} />
      <CheckboxGroup label="役割" options={[{ value: 'MAKER', label: '製造' }]} {...field('roles')} />
    </Form>
  );
}

async function fill() {
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: /題名/ }), '体位変換');
  await user.click(screen.getByRole('checkbox', { name: '製造' }));
  return user;
}

describe('A form', () => {
  it('sends what was entered', async () => {
    const onSubmit = vi.fn(async () => {});
    render(<Example onSubmit={onSubmit} />);
    const user = await fill();
    await user.click(screen.getByRole('button', { name: '送信' }));
    expect(onSubmit).toHaveBeenCalledWith({ title: '体位変換', text: '', roles: ['MAKER'] });
  });

  it('sums up what is wrong, takes the focus there and leads to each field', async () => {
    render(<Example onSubmit={vi.fn()} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '送信' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(summary).toHaveTextContent('2 か所の入力を確かめてください');
    await user.click(screen.getByRole('link', { name: '題名: 入力してください' }));
    expect(screen.getByRole('textbox', { name: /題名/ })).toHaveFocus();
    expect(screen.getByRole('textbox', { name: /題名/ })).toHaveAccessibleDescription('入力してください');
  });

  it('puts what the server found to its field', async () => {
    const refusal = new ProblemError({
      type: '/problems/invalid',
      title: '',
      status: 422,
      errors: [{ field: 'title', code: 'duplicate', message: '同じ題名があります' }],
    });
    render(<Example onSubmit={() => Promise.reject(refusal)} />);
    const user = await fill();
    await user.click(screen.getByRole('button', { name: '送信' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /題名/ })).toHaveAccessibleDescription('同じ題名があります'),
    );
  });

  it('offers to reload when somebody else was first', async () => {
    const stale = new ProblemError({
      type: '/problems/stale',
      title: '',
      status: 412,
      detail: '更新されています',
    });
    render(<Example onSubmit={() => Promise.reject(stale)} />);
    const user = await fill();
    await user.click(screen.getByRole('button', { name: '送信' }));
    expect(await screen.findByRole('button', { name: '最新の内容を読み込む' })).toBeVisible();
  });

  it('keeps the input when the connection is lost', async () => {
    render(<Example onSubmit={() => Promise.reject(new OfflineError(null))} />);
    const user = await fill();
    await user.click(screen.getByRole('button', { name: '送信' }));
    expect(await screen.findByText(/入力した内容はそのまま残っています/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /題名/ })).toHaveValue('体位変換');
  });

  it('counts characters as readers do', async () => {
    render(<Example onSubmit={vi.fn()} />);
    await userEvent.type(screen.getByRole('textbox', { name: /説明/ }), '𠮷野家');
    expect(screen.getByText('3 / 5 文字')).toBeVisible();
  });
});
