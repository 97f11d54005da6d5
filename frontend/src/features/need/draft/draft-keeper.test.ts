import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfflineError, ProblemError } from '@/api/problem';
import type { NeedView, PatchNeed } from '@/api/types';
import { localDrafts } from '@/shared/draft/draft-store';
import { aNeed } from '../../../../mocks/data/needs';
import { DraftKeeper } from './draft-keeper';
import type { DraftRemote } from './draft-remote';
import type { NeedValues } from './need-values';

const offline = () => new OfflineError(new TypeError('Failed to fetch'));
const refusal = (status: number) => new ProblemError({ type: `/problems/p${status}`, title: '', status });

/** A server that keeps one need, checks versions, and can be out of reach. */
class Server implements DraftRemote {
  need: NeedView | undefined;
  reachable = true;
  losesAnswer = false;
  readonly keys: string[] = [];
  readonly patches: PatchNeed[] = [];

  async create(content: PatchNeed, key: string) {
    if (!this.reachable) throw offline();
    if (!this.keys.includes(key)) {
      this.need = aNeed({ ...(content as Partial<NeedView>), id: 'n1', version: 0, state: 'DRAFT' }, 0);
    }
    this.keys.push(key);
    if (this.losesAnswer) throw offline();
    return this.now();
  }

  async patch(_id: string, version: number, patch: PatchNeed) {
    if (!this.reachable) throw offline();
    if (version !== this.need?.version) throw refusal(412);
    this.patches.push(patch);
    this.write(patch);
    return this.now();
  }

  async read() {
    return this.now();
  }

  /** Somebody else's change, or ours. */
  write(patch: PatchNeed) {
    const { statement, disclosure, ...rest } = patch;
    const before = this.now();
    this.need = {
      ...before,
      ...(rest as Partial<NeedView>),
      statement: { ...before.statement, ...statement },
      disclosure: { ...before.disclosure, ...disclosure },
      version: before.version + 1,
    };
  }

  now(): NeedView {
    if (!this.need) throw refusal(404);
    return structuredClone(this.need);
  }
}

let server: Server;
const store = () => localDrafts<NeedValues, PatchNeed>('need', 'nurse');
const pause = (milliseconds = 1_500) => vi.advanceTimersByTimeAsync(milliseconds);
const keeperOf = (need?: NeedView) => new DraftKeeper(server, store(), need);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
});
afterEach(() => vi.useRealTimers());

describe('A draft', () => {
  it('comes into being with its first title, not before', async () => {
    const keeper = keeperOf();
    keeper.change({ presentPractice: '二人で動かす' });
    await pause();
    expect(server.need).toBeUndefined();
    keeper.change({ title: '体位変換' });
    await pause();
    expect(server.need).toMatchObject({ title: '体位変換', presentPractice: '二人で動かす' });
    expect(keeper.snapshot().status).toBe('saved');
  });

  it('sends only what has changed, after a pause in typing', async () => {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    keeper.change({ 'statement.problem': '向' });
    keeper.change({ 'statement.problem': '向きを変える' });
    await pause();
    expect(server.patches).toEqual([{ statement: { problem: '向きを変える' } }]);
  });

  it('clears with null what the author takes away', async () => {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換', summary: '概要' });
    await pause();
    keeper.change({ summary: '' });
    await pause();
    expect(server.patches).toEqual([{ summary: null }]);
  });

  it('keeps a text that is too long on the device, and saves the rest', async () => {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    keeper.change({ summary: 'あ'.repeat(301), place: 'ward' });
    await pause();
    expect(server.patches).toEqual([{ place: 'ward' }]);
    expect(keeper.snapshot().status).toBe('waiting');
    expect(store().read('n1')?.values.summary).toHaveLength(301);
  });

  it('leaves nothing on the device once the server has it', async () => {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    expect(store().read(undefined)?.values.title).toBe('体位変換');
    await pause();
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('is not shown to another who uses the same device', async () => {
    server.reachable = false;
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    expect(localDrafts('need', 'physician').read(undefined)).toBeUndefined();
  });
});

describe('A lost connection', () => {
  it('loses nothing: it is said, and what is unsent goes out when the connection is back', async () => {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    server.reachable = false;
    keeper.change({ presentPractice: '二人で動かす' });
    await pause();
    expect(keeper.snapshot().status).toBe('unsent');
    server.reachable = true;
    keeper.retry();
    await pause(1);
    expect(server.need?.presentPractice).toBe('二人で動かす');
    expect(keeper.snapshot().status).toBe('saved');
  });

  it('survives a reload', async () => {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    server.reachable = false;
    keeper.change({ presentPractice: '二人で動かす' });
    await pause();
    keeper.close();

    server.reachable = true;
    const after = keeperOf(server.now());
    expect(after.snapshot()).toMatchObject({ restored: true, values: { presentPractice: '二人で動かす' } });
    await pause(1);
    expect(server.need?.presentPractice).toBe('二人で動かす');
  });

  it('that swallows the answer makes no second need, even across a reload', async () => {
    server.losesAnswer = true;
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    keeper.change({ title: '体位変換の道具' });
    keeper.close();

    server.losesAnswer = false;
    keeperOf();
    await pause(1);
    expect(new Set(server.keys).size).toBe(1);
    expect(server.need?.title).toBe('体位変換の道具');
  });

  it('is tried again by itself', async () => {
    server.reachable = false;
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    server.reachable = true;
    await pause(3_000);
    expect(keeper.snapshot().status).toBe('saved');
  });
});

describe('A draft that somebody else has changed meanwhile', () => {
  async function open() {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換', presentPractice: 'はじめ' });
    await pause();
    return keeper;
  }

  it('takes in changes to other fields', async () => {
    const keeper = await open();
    server.write({ summary: 'コーディネーターの概要' });
    keeper.change({ presentPractice: '二人で動かす' });
    await pause();
    expect(server.need).toMatchObject({ summary: 'コーディネーターの概要', presentPractice: '二人で動かす' });
    expect(keeper.snapshot()).toMatchObject({
      status: 'saved',
      values: { summary: 'コーディネーターの概要' },
    });
  });

  it('keeps both texts of the same field, and sends neither before a choice', async () => {
    const keeper = await open();
    server.write({ presentPractice: '相手の文' });
    keeper.change({ presentPractice: '自分の文' });
    await pause();
    expect(keeper.snapshot().values.presentPractice).toBe('自分の文');
    expect(keeper.snapshot().clashes).toEqual([{ field: 'presentPractice', theirs: '相手の文' }]);
    expect(server.need?.presentPractice).toBe('相手の文');

    keeper.decide('presentPractice', 'mine');
    await pause(1);
    expect(server.need?.presentPractice).toBe('自分の文');
    expect(keeper.snapshot().status).toBe('saved');
  });

  it('takes the other text where the author prefers it', async () => {
    const keeper = await open();
    server.write({ presentPractice: '相手の文' });
    keeper.change({ presentPractice: '自分の文' });
    await pause();
    keeper.decide('presentPractice', 'theirs');
    await pause();
    expect(keeper.snapshot()).toMatchObject({ status: 'saved', values: { presentPractice: '相手の文' } });
  });
});

describe('A refusal', () => {
  it('is shown and not repeated until something changes', async () => {
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await pause();
    const patch = vi.spyOn(server, 'patch').mockRejectedValueOnce(refusal(422));
    keeper.change({ summary: '概要' });
    await pause(60_000);
    expect(keeper.snapshot().status).toBe('refused');
    expect(patch).toHaveBeenCalledTimes(1);
    keeper.change({ summary: '別の概要' });
    await pause();
    expect(server.need?.summary).toBe('別の概要');
  });

  it('for want of a login says so and keeps the text', async () => {
    const keeper = keeperOf();
    vi.spyOn(server, 'create').mockRejectedValueOnce(refusal(401));
    keeper.change({ title: '体位変換' });
    await pause();
    expect(keeper.snapshot().status).toBe('login');
    expect(store().read(undefined)?.values.title).toBe('体位変換');
  });

  it('stops the submission with its reason', async () => {
    server.reachable = false;
    const keeper = keeperOf();
    keeper.change({ title: '体位変換' });
    await expect(keeper.flush()).rejects.toBeInstanceOf(OfflineError);
  });
});
