import { describe, expect, it } from 'vitest';
import { seenAt } from './audience';

const values = {
  title: '題名',
  summary: '概要',
  department: 'surgery',
  'statement.problem': '詳細',
  place: 'ward',
  unpublishedData: '秘密',
};

describe('What a reader of the preview sees', () => {
  it('is title, summary and department for a visitor', () => {
    const { content, hidden } = seenAt(values, 'PUBLIC');
    expect(content).toEqual({ title: '題名', summary: '概要', department: 'surgery' });
    expect(hidden).toEqual(['problem', 'setting', 'organization', 'person', 'mechanism']);
  });

  it('has the details of the problem for a member, but nothing unpublished', () => {
    const { content } = seenAt(values, 'MEMBERS');
    expect(content).toMatchObject({ statement: { problem: '詳細' }, place: 'ward' });
    expect(content).not.toHaveProperty('unpublishedData');
  });

  it('follows the level the author chose', () => {
    const { content } = seenAt({ ...values, 'disclosure.problem': 'COUNTERPART' }, 'VETTED');
    expect(content).not.toHaveProperty('statement');
    expect(seenAt({ ...values, 'disclosure.mechanism': 'PUBLIC' }, 'PUBLIC').content.unpublishedData).toBe(
      '秘密',
    );
  });
});
