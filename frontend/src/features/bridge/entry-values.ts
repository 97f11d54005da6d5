import { z } from 'zod';
import { isProblem, ProblemError } from '@/api/problem';
import type { BridgeEntryContent } from '@/api/types';

const short = (longest: number) => z.string().trim().min(1).max(longest);
const link = z.object({ function: z.string().min(1), weight: short(6), ja: short(200), en: short(300) });
const answer = z.object({ text: short(60), weight: short(6) });
const kinds = ['PROBLEM', 'TECHNOLOGY'] as const;

/** What is typed into the form; the rules of the bridge itself are the server's. */
export const schema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('PROBLEM'),
    technologyKind: z.string(),
    ja: short(60),
    en: short(120),
    expressions: z.string().trim().min(1),
    functions: z.array(link).min(1),
    answers: z.array(answer),
    makes: z.string(),
    reason: short(500),
  }),
  z.object({
    kind: z.literal('TECHNOLOGY'),
    technologyKind: z.string().min(1),
    ja: short(60),
    en: short(120),
    expressions: z.string().trim().min(1),
    functions: z.array(link).min(1),
    // What is left from before the kind was changed counts for nothing.
    answers: z.array(z.object({ text: z.string(), weight: z.string() })),
    makes: z.string().trim().min(1),
    reason: short(500),
  }),
]);

export type EntryValues = z.infer<typeof schema>;

export const noFunction = { function: '', weight: '0.6', ja: '', en: '' };
export const noAnswer = { text: '', weight: '0.6' };

export function valuesOf(content?: BridgeEntryContent, reason = ''): EntryValues {
  return {
    kind: content?.kind ?? kinds[0],
    technologyKind: content?.technologyKind ?? '',
    ja: content?.ja ?? '',
    en: content?.en ?? '',
    expressions: content?.expressions.join('\n') ?? '',
    functions: content?.functions.map((one) => ({ ...one, weight: String(one.weight) })) ?? [noFunction],
    answers: content?.answers?.map((one) => ({ ...one, weight: String(one.weight) })) ?? [
      noAnswer,
      noAnswer,
      noAnswer,
    ],
    makes: content?.makes?.join('\n') ?? '',
    reason,
  };
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function contentOf(values: EntryValues): BridgeEntryContent {
  const problem = values.kind === 'PROBLEM';
  return {
    kind: values.kind,
    technologyKind: problem ? undefined : values.technologyKind,
    ja: values.ja,
    en: values.en,
    expressions: lines(values.expressions),
    functions: values.functions.map((one) => ({ ...one, weight: Number(one.weight) })),
    answers: problem ? values.answers.map((one) => ({ ...one, weight: Number(one.weight) })) : undefined,
    makes: problem ? undefined : lines(values.makes),
  };
}

/** `content.functions[0].weight` stands at `functions.0.weight`; what is wrong with one line, at the whole list. */
export function fieldOf(field: string): string {
  const inner = field.replace(/^content\./, '').replace(/\[(\d+)\]/g, '.$1');
  return inner.replace(/^(expressions|makes)\.\d+$/, '$1');
}

/** A refusal with its fields called as they are in the form. */
export function inFormFields(error: unknown): unknown {
  if (!isProblem(error) || error.fields.length === 0) return error;
  return new ProblemError({
    type: `/problems/${error.slug}`,
    title: error.title,
    status: error.status,
    detail: error.message,
    requestId: error.requestId,
    errors: error.fields.map((fault) => ({ ...fault, field: fieldOf(fault.field) })),
  });
}
