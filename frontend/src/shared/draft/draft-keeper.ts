import { isProblem, OfflineError, type ProblemError } from '@/api/problem';
import { changedIn, type DraftContent, type FieldOf } from './draft-content';
import type { DraftStore, LocalCopy } from './draft-store';
import { type Clash, mergeOver } from './merge';

/** The server's side of a draft. */
export type DraftRemote<View, Patch> = {
  create(content: Patch, key: string): Promise<View>;
  patch(id: string, version: number, patch: Patch): Promise<View>;
  read(id: string): Promise<View>;
};

/** `waiting`: a pause in typing is awaited; `unsent`: the server cannot be reached; `refused`: it will not have it. */
export type SaveStatus = 'empty' | 'saved' | 'waiting' | 'saving' | 'unsent' | 'login' | 'refused';

export type DraftState<Values, View> = {
  values: Values;
  status: SaveStatus;
  /** The record as the server last answered it; absent before the draft exists there. */
  record?: View;
  savedAt?: number;
  clashes: Clash<Values>[];
  problem?: ProblemError;
  /** Text was found on this device that the server did not have. */
  restored: boolean;
  /** Whether the device itself keeps the unsent text. */
  kept: boolean;
};

const PAUSE = 1_000;
const MOST_MERGES = 5;
const RETRIES = [3_000, 6_000, 15_000, 30_000];

/**
 * Keeps a draft: every change goes to the device at once and to the server after a pause in typing. It creates the
 * record as soon as it can be made, changes it from the version it knows, and merges when somebody else was faster.
 */
export class DraftKeeper<Values extends object, View extends { id: string; version: number }, Patch> {
  private readonly listeners = new Set<() => void>();
  private state: DraftState<Values, View>;
  private base: Values;
  private version: number | undefined;
  private creating: LocalCopy<Values, Patch>['creating'];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight: Promise<void> | undefined;
  private failures = 0;
  private closed = false;

  constructor(
    private readonly content: DraftContent<Values, View, Patch>,
    private readonly remote: DraftRemote<View, Patch>,
    private readonly store: DraftStore<Values, Patch>,
    record?: View,
    initial: Values = {} as Values,
  ) {
    this.base = {} as Values;
    this.state = { values: initial, status: 'empty', clashes: [], restored: false, kept: true };
    if (record) this.learn(record, {} as Values);
    this.restore(record);
  }

  readonly snapshot = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  change(part: Partial<Values>) {
    this.set({ values: { ...this.state.values, ...part } });
    this.keep();
    this.schedule(PAUSE);
  }

  /** Decides a field that both have changed. */
  decide(field: FieldOf<Values>, whose: 'mine' | 'theirs') {
    const clash = this.state.clashes.find((one) => one.field === field);
    this.set({ clashes: this.state.clashes.filter((one) => one.field !== field) });
    if (whose === 'theirs' && clash) this.change({ [field]: clash.theirs } as Partial<Values>);
    else this.schedule(0);
  }

  /** Sends what is unsent now; for coming online again, and for "try again". */
  retry() {
    if (this.unsent().length > 0 && this.state.status !== 'saving') this.schedule(0);
  }

  /** Everything sent and acknowledged, or the error that is in the way. */
  async flush(): Promise<View> {
    clearTimeout(this.timer);
    await this.flight;
    await this.send();
    if (!this.state.record || this.unsent().length > 0) {
      throw this.state.problem ?? new OfflineError(new Error('unsent'));
    }
    return this.state.record;
  }

  /** Takes the answer to a change that was made outside the form, such as a settled warning. */
  take(record: View) {
    this.merge(record);
  }

  /** Forgets what the device keeps; what the server has stays. */
  forget() {
    this.store.remove(this.state.record?.id);
    this.store.remove(undefined);
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
  }

  /** Also after React has mounted the same screen twice, as it does while developing. */
  open() {
    this.closed = false;
    this.retry();
  }

  private restore(record?: View) {
    const copy = this.store.read(record?.id);
    if (!copy) return;
    this.creating = copy.creating;
    const { merged, clashes } = mergeOver(
      this.content.fields,
      copy.base,
      this.cleaned(copy.values),
      this.cleaned(record ? this.base : ({} as Values)),
    );
    const restored = this.changed(this.cleaned(this.state.values), merged).length > 0;
    this.set({ values: { ...this.state.values, ...merged }, clashes, restored });
    if (restored || this.creating) this.schedule(0);
    else this.store.remove(record?.id);
  }

  private unsent(): FieldOf<Values>[] {
    const held = new Set([
      ...this.content.unsendable(this.state.values),
      ...this.state.clashes.map(({ field }) => field),
    ]);
    if (!this.state.record) {
      const lacking = this.content.needed.some((field) => held.has(field));
      return lacking && !this.creating ? [] : this.content.needed;
    }
    return this.changed(this.base, this.cleaned(this.state.values)).filter((field) => !held.has(field));
  }

  private cleaned(values: Values) {
    return this.content.cleaned(values);
  }

  private changed(from: Values, to: Values) {
    return changedIn(this.content.fields, from, to);
  }

  private schedule(pause: number) {
    clearTimeout(this.timer);
    if (this.closed) return;
    if (this.unsent().length === 0) {
      this.settle();
      return;
    }
    if (this.state.status !== 'saving') this.set({ status: 'waiting' });
    this.timer = setTimeout(() => this.send(), pause);
  }

  private send(): Promise<void> {
    this.flight ??= this.sendAll().finally(() => {
      this.flight = undefined;
    });
    return this.flight;
  }

  private async sendAll() {
    try {
      // Others may be faster several times in a row, but not for ever: then something else is wrong.
      for (let turn = 0; this.unsent().length > 0; turn++) {
        this.set({ status: 'saving' });
        if (this.state.record) await this.patch(this.state.record.id, turn < MOST_MERGES);
        else await this.create();
      }
      this.failures = 0;
      this.settle();
    } catch (error) {
      this.fail(error);
    }
  }

  private async create() {
    const values = this.cleaned(this.state.values);
    const held = this.content.unsendable(values);
    const sendable = this.changed({} as Values, values).filter((field) => !held.includes(field));
    this.creating ??= { key: crypto.randomUUID(), body: this.content.patchOf(values, sendable) };
    const sent = this.creating;
    this.keep();
    const record = await this.remote.create(sent.body, sent.key);
    this.creating = undefined;
    this.store.remove(undefined);
    this.learn(record, this.content.valuesOf(sent.body as unknown as View));
    this.keep();
  }

  private async patch(id: string, mayMerge: boolean) {
    const named = this.unsent();
    const values = this.cleaned(this.state.values);
    try {
      const record = await this.remote.patch(id, this.version ?? 0, this.content.patchOf(values, named));
      this.learn(record, Object.fromEntries(named.map((field) => [field, values[field]])) as Values);
      this.keep();
    } catch (error) {
      if (!isProblem(error, 412) || !mayMerge) throw error;
      this.merge(await this.remote.read(id));
    }
  }

  private merge(record: View) {
    const { merged, clashes } = mergeOver(
      this.content.fields,
      this.base,
      this.cleaned(this.state.values),
      this.content.valuesOf(record),
    );
    const before = this.cleaned(this.state.values);
    const taken = this.changed(before, merged);
    this.learn(record, {} as Values);
    const known = this.state.clashes.filter((one) => !clashes.some(({ field }) => field === one.field));
    this.set({
      values: { ...this.state.values, ...Object.fromEntries(taken.map((field) => [field, merged[field]])) },
      clashes: [...known, ...clashes],
    });
    this.keep();
  }

  /** What was sent counts as what the server has, even where it tidies a text: else it would be sent for ever. */
  private learn(record: View, sent: Values) {
    const first = this.state.record === undefined && Object.keys(sent).length === 0;
    this.base = this.cleaned({ ...this.content.valuesOf(record), ...sent });
    this.version = record.version;
    // What the author has not touched is as the server has it, such as the levels of disclosure it starts with.
    const values = { ...this.content.valuesOf(record), ...this.state.values };
    this.set({ record, values, problem: undefined, status: first ? 'saved' : this.state.status });
  }

  private settle() {
    if (this.state.status === 'empty' && !this.state.record) return;
    const pending =
      this.state.clashes.length > 0 || this.changed(this.base, this.cleaned(this.state.values)).length > 0;
    if (!pending && this.state.record) this.store.remove(this.state.record.id);
    if (!this.state.record) this.set({ status: 'empty' });
    else if (pending) this.set({ status: 'waiting' });
    else this.set({ status: 'saved', savedAt: Date.now(), problem: undefined });
  }

  private fail(error: unknown) {
    const passing =
      error instanceof OfflineError || (isProblem(error) && (error.status >= 500 || error.status === 429));
    if (!passing) {
      // Answered: a creation that was refused is not repeated but made anew from what is corrected.
      this.creating = undefined;
      this.keep();
      const problem = isProblem(error) ? error : undefined;
      this.set({ status: problem?.status === 401 ? 'login' : 'refused', problem });
      return;
    }
    this.set({ status: 'unsent', problem: isProblem(error) ? error : undefined });
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), RETRIES[Math.min(this.failures++, RETRIES.length - 1)]);
  }

  private keep() {
    const { values, record } = this.state;
    const kept = this.store.write(record?.id, {
      values,
      base: this.base,
      version: this.version,
      creating: this.creating,
      at: Date.now(),
    });
    if (kept !== this.state.kept) this.set({ kept });
  }

  private set(part: Partial<DraftState<Values, View>>) {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
