import { describe, expect, it } from 'vitest';
import { composeStatement } from './compose';

const parts = { population: '夜間の患者さん', outcome: '皮膚の傷を減らせる。' };
const sentence = (problem: string, language: 'ja' | 'en' = 'ja') =>
  composeStatement({ ...parts, problem }, language)
    .map(({ text }) => text)
    .join('');

describe('The statement in one sentence', () => {
  it('lets a verb lead on to the method', () => {
    expect(sentence('体の向きを変えられる')).toBe(
      '夜間の患者さんで、体の向きを変えられる方法。そうすれば、皮膚の傷を減らせる。',
    );
  });

  it('gives a noun its verb', () => {
    expect(sentence('針のずれ')).toContain('針のずれを解決できる方法。');
  });

  it('lets a wish stand as a sentence of its own', () => {
    expect(sentence('早く気づきたい')).toContain('早く気づきたい。そのための方法。');
  });

  it('ends with one full stop, whether the author wrote one or not', () => {
    expect(sentence('変える。')).toMatch(/変える方法。そうすれば、皮膚の傷を減らせる。$/);
  });

  it('follows the English order', () => {
    const english = composeStatement(
      { problem: 'turn a patient', population: 'people in bed', outcome: 'skin stays whole.' },
      'en',
    );
    expect(english.map(({ text }) => text).join('')).toBe(
      'A way to turn a patient in people in bed so that skin stays whole.',
    );
  });

  it('leaves a gap where nothing is written yet', () => {
    expect(composeStatement({}, 'ja').filter(({ part, text }) => part && text === '')).toHaveLength(3);
  });
});
