import type { Grower } from "@orchard/access";

const rows = new Map<string, Grower>();
const vectors = new Map<string, readonly number[][]>();

export const growers = {
  async get(id: string): Promise<Grower> {
    const row = rows.get(id);
    if (!row) throw new Error(`no grower ${id}`);
    return row;
  },
};

export const notes = {
  async save(id: string, _lines: readonly string[], embeddings: number[][]): Promise<void> {
    vectors.set(id, embeddings);
  },
};
