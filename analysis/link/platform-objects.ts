/** Objects that a platform hands to code which imports nothing for them: the bindings of Cloudflare Workers. */
import data from "./data/platform-objects.json" with { type: "json" };
import { FRESH, type Evaluation } from "./evaluation.ts";
import type { Value } from "./value.ts";

/** What stands in files that use such an object; only those are looked into. */
export const platformWords: readonly string[] = data.objects.flatMap(({ words }) => words);

const BY_TYPE = new Map(data.objects.flatMap((row) => row.types.map((type) => [type, row] as const)));

/** What a global type of this name stands for. */
export function platformType(ev: Evaluation, name: string): readonly Value[] {
  const row = BY_TYPE.get(name);
  return row === undefined ? [] : made(ev, row);
}

/** What stands at the end of a way of members, where nothing says what is on it: `context.env.AI`. */
export function platformMember(ev: Evaluation, way: readonly (string | undefined)[]): readonly Value[] {
  return data.objects.flatMap((row) => (row.member.every((name, index) => way.at(index - row.member.length) === name) ? made(ev, row) : []));
}

function made(ev: Evaluation, { specifier, of }: (typeof data.objects)[number]): readonly Value[] {
  const node = ev.catalogue.root(specifier)?.member(of)?.construct();
  return node === undefined ? [] : [{ ...FRESH, kind: "api", node, sites: [] }];
}
