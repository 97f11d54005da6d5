export type StatementPart = 'population' | 'problem' | 'outcome';

/** A piece of the composed sentence: the author's own words (`part`), or the words between them. */
export type Piece = { text: string; part?: StatementPart };

const stop = /[。．.、,\s]+$/u;
const trimmed = (text: string | undefined) => (text ?? '').trim().replace(stop, '');

/** How a Japanese problem leads on to 「方法」: a verb directly, a wish as a sentence of its own, a noun with a verb. */
function towardsMethod(problem: string) {
  if (problem === '' || /[うくぐすつぬぶむる]$/u.test(problem)) return '方法';
  if (/(たい|ほしい|欲しい)$/u.test(problem)) return '。そのための方法';
  return 'を解決できる方法';
}

/** "A way to [problem] in [population] so that [outcome]" in the order of each language; a gap has an empty text. */
export function composeStatement(
  parts: Partial<Record<StatementPart, string>>,
  language: 'ja' | 'en',
): Piece[] {
  const problem = { text: trimmed(parts.problem), part: 'problem' as const };
  const population = { text: trimmed(parts.population), part: 'population' as const };
  const outcome = { text: trimmed(parts.outcome), part: 'outcome' as const };
  return language === 'en'
    ? [
        { text: 'A way to ' },
        problem,
        { text: ' in ' },
        population,
        { text: ' so that ' },
        outcome,
        { text: '.' },
      ]
    : [
        population,
        { text: 'で、' },
        problem,
        { text: `${towardsMethod(problem.text)}。そうすれば、` },
        outcome,
        { text: '。' },
      ];
}
