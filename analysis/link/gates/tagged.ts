/** Functions that say by a tag that they are gates, whatever they are called. */
import { keptFor } from "../kept.ts";
import type { Program } from "../program.ts";

/** JSDoc tag that declares a gate. */
export const TAG = "policyGate";

/** What a file with such a tag holds. */
export const tagWords: readonly string[] = [`@${TAG}`];

const NONE: ReadonlySet<string> = new Set();
const ofProgram = keptFor<string, ReadonlySet<string>>();

/** The names of the functions of a program that carry the tag. */
export function taggedNames(program: Program): ReadonlySet<string> {
  return ofProgram(program.dependencies).get(TAG, () => new Set(program.project.filesWith(tagWords).flatMap((file) => namesIn(program, file))), NONE);
}

function namesIn(program: Program, file: string): readonly string[] {
  return (program.facts(file)?.functions ?? []).flatMap(({ tags, name }) => (name !== undefined && tags.includes(TAG) ? [name] : []));
}
