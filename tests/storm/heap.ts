/** How much memory a server holds, and whose it is. */
import { existsSync, readFileSync, rmSync } from "node:fs";

export interface Heap {
  /** All bytes after a collection. */
  readonly total: number;
  /** Those of the program's own objects, texts and lists: all but what the engine has compiled and learnt of its code. */
  readonly own: number;
}

/** The form of a heap snapshot, as far as it is read. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[] | string)[] } };
  readonly nodes: readonly number[];
}

/** What a server still has to tell, it keeps for so long, in milliseconds. */
const SETTLED_AFTER = 2000;

/** Asks a server that `heap-probe.cjs` is in, once it has come to rest, and waits for its answer. */
export async function heapOf(pid: number, probe: string): Promise<Heap> {
  await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
  rmSync(probe, { force: true });
  process.kill(pid, "SIGUSR2");
  for (let tries = 0; tries < 1200; tries += 1) {
    if (existsSync(probe)) {
      return measured(JSON.parse(readFileSync(probe, "utf8")) as HeapSnapshot);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server doesn't say how much memory it uses");
}

function measured({ snapshot: { meta }, nodes }: HeapSnapshot): Heap {
  const type = meta.node_fields.indexOf("type");
  const size = meta.node_fields.indexOf("self_size");
  const names = meta.node_types[type] ?? [];
  const sums = { total: 0, own: 0 };
  for (let node = 0; node < nodes.length; node += meta.node_fields.length) {
    const bytes = nodes[node + size] ?? 0;
    const name = names[nodes[node + type] ?? 0];
    sums.total += bytes;
    sums.own += name === "code" || name === "object shape" || name === "hidden" ? 0 : bytes;
  }
  return sums;
}
