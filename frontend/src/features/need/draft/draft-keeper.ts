import { isProblem, OfflineError, type ProblemError } from '@/api/problem';
import type { NeedView } from '@/api/types';
import type { DraftRemote } from './draft-remote';
import type { DraftStore, LocalCopy } from './draft-store';
import { type Clash, mergeOver } from './merge';
import { changed, cleaned, type Field, type NeedValues, patchOf, unsendable, valuesOf } from './need-values';

/** `waiting`: a pause in typing is awaited; `unsent`: the server cannot be reached; `refused`: it will not have it. */
export type SaveStatus = 'empty' | 'saved' | 'waiting' | 'saving' | 'unsent' | 'login' | 'refused';

export type DraftState = {
  values: NeedValues;
  status: SaveStatus;
  /** The need as the server last answered it; absent before the draft exists there. */
  need?: NeedView;
  savedAt?: number;
  clashes: Clash[];
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
 * need at its first title, changes it from the version it knows, and merges when somebody else was faster.
 */
export class DraftKeeper {
  private readonly listeners = new Set<() => void>();
  private state: DraftState;
  private base: NeedValues = {};
  private version: number | undefined;
  private creating: LocalCopy['creating'];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight: Promise<void> | undefined;
  private failures = 0;
  private closed = false;

  constructor(
    private readonly remote: DraftRemote,
    private readonly store: DraftStore,
    need?: NeedView,
    initial: NeedValues = {},
  ) {
    this.state = { values: initial, status: 'empty', clashes: [], restored: false, kept: true };
    if (need) this.learn(need, {});
    this.restore(need);
  }

  readonly snapshot = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  change(part: NeedValues) {
    this.set({ values: { ...this.state.values, ...part } });
    this.keep();
    this.schedule(PAUSE);
  }

  /** Decides a field that both have changed. */
  decide(field: Field, whose: 'mine' | 'theirs') {
    const clash = this.state.clashes.find((one) => one.field === field);
    this.set({ clashes: this.state.clashes.filter((one) => one.field !== field) });
    if (whose === 'theirs' && clash) this.change({ [field]: clash.theirs });
    else this.schedule(0);
  }

  /** Sends what is unsent now; for coming online again, and for "try again". */
  retry() {
    if (this.unsent().length > 0 && this.state.status !== 'saving') this.schedule(0);
  }

  /** Everything sent and acknowledged, or the error that is in the way. */
  async flush(): Promise<NeedView> {
    clearTimeout(this.timer);
    await this.flight;
    await this.send();
    if (!this.state.need || this.unsent().length > 0) {
      throw this.state.problem ?? new OfflineError(new Error('unsent'));
    }
    return this.state.need;
  }

  /** Takes the answer to a change that was made outside the form, such as a settled warning. */
  take(need: NeedView) {
    this.merge(need);
  }

  /** Forgets what the device keeps; what the server has stays. */
  forget() {
    this.store.remove(this.state.need?.id);
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

  private restore(need?: NeedView) {
    const copy = this.store.read(need?.id);
    if (!copy) return;
    this.creating = copy.creating;
    const { merged, clashes } = mergeOver(copy.base, cleaned(copy.values), cleaned(need ? this.base : {}));
    const restored = changed(cleaned(this.state.values), merged).length > 0;
    this.set({ values: { ...this.state.values, ...merged }, clashes, restored });
    if (restored || this.creating) this.schedule(0);
    else this.store.remove(need?.id);
  }

  private unsent(): Field[] {
    const held = new Set([...unsendable(this.state.values), ...this.state.clashes.map(({ field }) => field)]);
    if (!this.state.need) return held.has('title') && !this.creating ? [] : ['title'];
    return changed(this.base, cleaned(this.state.values)).filter((field) => !held.has(field));
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
        if (this.state.need) await this.patch(this.state.need.id, turn < MOST_MERGES);
        else await this.create();
      }
      this.failures = 0;
      this.settle();
    } catch (error) {
      this.fail(error);
    }
  }

  private async create() {
    const values = cleaned(this.state.values);
    const sendable = changed({}, values).filter((field) => !unsendable(values).includes(field));
    this.creating ??= { key: crypto.randomUUID(), body: patchOf(values, sendable) };
    const sent = this.creating;
    this.keep();
    const need = await this.remote.create(sent.body, sent.key);
    this.creating = undefined;
    this.store.remove(undefined);
    this.learn(need, valuesOf(sent.body as NeedView));
    this.keep();
  }

  private async patch(id: string, mayMerge: boolean) {
    const named = this.unsent();
    const values = cleaned(this.state.values);
    try {
      const need = await this.remote.patch(id, this.version ?? 0, patchOf(values, named));
      this.learn(need, Object.fromEntries(named.map((field) => [field, values[field]])));
      this.keep();
    } catch (error) {
      if (!isProblem(error, 412) || !mayMerge) throw error;
      this.merge(await this.remote.read(id));
    }
  }

  private merge(need: NeedView) {
    const { merged, clashes } = mergeOver(this.base, cleaned(this.state.values), valuesOf(need));
    const before = cleaned(this.state.values);
    const taken = changed(before, merged);
    this.learn(need, {});
    const known = this.state.clashes.filter((one) => !clashes.some(({ field }) => field === one.field));
    this.set({
      values: { ...this.state.values, ...Object.fromEntries(taken.map((field) => [field, merged[field]])) },
      clashes: [...known, ...clashes],
    });
    this.keep();
  }

  /** What was sent counts as what the server has, even where it tidies a text: else it would be sent for ever. */
  private learn(need: NeedView, sent: NeedValues) {
    const first = this.state.need === undefined && Object.keys(sent).length === 0;
    this.base = cleaned({ ...valuesOf(need), ...sent });
    this.version = need.version;
    // What the author has not touched is as the server has it, such as the levels of disclosure it starts with.
    const values = { ...valuesOf(need), ...this.state.values };
    this.set({ need, values, problem: undefined, status: first ? 'saved' : this.state.status });
  }

  private settle() {
    if (this.state.status === 'empty' && !this.state.need) return;
    const pending =
      this.state.clashes.length > 0 || changed(this.base, cleaned(this.state.values)).length > 0;
    if (!pending && this.state.need) this.store.remove(this.state.need.id);
    if (!this.state.need) this.set({ status: 'empty' });
    else
      this.set({ status: pending ? 'waiting' : 'saved', savedAt: pending ? this.state.savedAt : Date.now() });
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
    const { values, need } = this.state;
    const kept = this.store.write(need?.id, {
      values,
      base: this.base,
      version: this.version,
      creating: this.creating,
      at: Date.now(),
    });
    if (kept !== this.state.kept) this.set({ kept });
  }

  private set(part: Partial<DraftState>) {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
