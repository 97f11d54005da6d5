import type { Problem } from './types';

export type FieldProblem = { field: string; code: string; message: string };

/** What is there in any case: an answer on the way here may be of a gateway that knows no more. */
export type Refusal = Pick<Problem, 'type' | 'title' | 'status'> & Partial<Problem>;

/** A refusal of the API (RFC 9457). Screens decide by `slug`, and show `message`, which is in the reader's language. */
export class ProblemError extends Error {
  readonly status: number;
  readonly slug: string;
  readonly title: string;
  readonly fields: FieldProblem[];
  readonly requestId?: string;

  constructor(problem: Refusal) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.slug = problem.type.split('/').pop() ?? 'unknown';
    this.title = problem.title;
    this.fields = problem.errors ?? [];
    this.requestId = problem.requestId;
  }
}

/** The server could not be reached at all. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('offline', { cause });
    this.name = 'OfflineError';
  }
}

export function isProblem(error: unknown, ...statuses: number[]): error is ProblemError {
  return error instanceof ProblemError && (statuses.length === 0 || statuses.includes(error.status));
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const body: Partial<Problem> = isJson ? await response.json().catch(() => ({})) : {};
  return new ProblemError({
    ...body,
    type: body.type ?? `/problems/http-${response.status}`,
    title: body.title ?? '',
    status: response.status,
  });
}
