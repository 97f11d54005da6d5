import type { ReactNode } from 'react';

type Mark = { start: number; end: number };

/** Plain text with the words found in it marked. The API gives places, not markup, so nothing in the text can run. */
export function Highlighted({ text, marks }: { text: string; marks: Mark[] }) {
  const parts: ReactNode[] = [];
  let position = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < position || end <= start) continue;
    parts.push(text.slice(position, start), <mark key={start}>{text.slice(start, end)}</mark>);
    position = end;
  }
  return (
    <>
      {parts}
      {text.slice(position)}
    </>
  );
}
