import { describe, expect, it } from 'vitest';
import { createFormat } from './use-format';

describe('Formatting', () => {
  const ja = createFormat('ja');
  const en = createFormat('en');

  it('writes a calendar day as that day, wherever the reader is', () => {
    expect(ja.date('2026-03-31')).toBe('2026年3月31日');
    expect(en.date('2026-03-31')).toBe('31 March 2026');
  });

  it('counts whole days', () => {
    const now = new Date('2026-11-22T23:30:00');
    expect(ja.relativeDay('2026-11-23', now)).toBe('明日');
    expect(en.relativeDay('2026-11-19', now)).toBe('3 days ago');
  });

  it('writes yen without decimals', () => {
    expect(ja.yen(45_000_000)).toBe('￥45,000,000');
  });
});
