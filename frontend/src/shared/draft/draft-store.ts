/** What the device remembers of a draft until the server has acknowledged it. */
export type LocalCopy<Values, Patch> = {
  values: Values;
  /** What the server last acknowledged, and its version: where the author's changes start from. */
  base: Values;
  version?: number;
  /** A creation that was sent and not yet answered. It is repeated word for word, so that it never makes two. */
  creating?: { key: string; body: Patch };
  at: number;
};

export type DraftStore<Values, Patch> = {
  read(id: string | undefined): LocalCopy<Values, Patch> | undefined;
  /** Answers whether the device could keep it. */
  write(id: string | undefined, copy: LocalCopy<Values, Patch>): boolean;
  remove(id: string | undefined): void;
};

/** Copies in localStorage, one author's never shown to another who uses the same device. */
export function localDrafts<Values, Patch>(
  kind: string,
  subject: string,
  storage: Storage = localStorage,
): DraftStore<Values, Patch> {
  const keyOf = (id: string | undefined) => `musubi.${kind}-draft.${subject}.${id ?? 'new'}`;
  return {
    read(id) {
      try {
        const text = storage.getItem(keyOf(id));
        return text ? (JSON.parse(text) as LocalCopy<Values, Patch>) : undefined;
      } catch {
        // Forbidden or damaged storage is the same as an empty one.
        return undefined;
      }
    },
    write(id, copy) {
      try {
        storage.setItem(keyOf(id), JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    remove(id) {
      try {
        storage.removeItem(keyOf(id));
      } catch {
        // Nothing was kept, so nothing has to go.
      }
    },
  };
}
