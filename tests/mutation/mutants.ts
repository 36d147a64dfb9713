/**
 * Mutants of fixtures: what must be found once a safeguard is broken. A comment before the safeguard says so:
 *
 *     // mutate: gate                                 every way to break a gate that fits (`gate-operators.ts`)
 *     // mutate: check                                … a check without a name, such as a branch on the plan
 *     // mutate: middleware                           … a registration that is removed: `app.use(gate)`
 *     // mutate: gate miss=race,flip                  … of which these are not found yet
 *     // mutate: gate remove=some-paths               … and the kind of this one differs here
 *     // mutate: gate skip=swallow                    … and this one leaves it whole
 *     // mutate: remove silent-fallback/other-model   the statement is removed, and this is found
 *
 * It stands on the line before, or as a block comment right before an argument. The finding has to start on a line
 * that the fixture marks with `expect-none`, or on one that the mutation made.
 */
import ts from "typescript";
import type { Finding } from "../../rules/finding.ts";
import type { Edit } from "./edits.ts";
import { applyEdits, nodeAt, parse, spanOf } from "./edits.ts";
import { gateOperators } from "./gate-operators.ts";

export interface Mutant {
  /** For people: the operator, and the line of the safeguard from 1. */
  readonly name: string;
  /** The text of the mutated file. */
  readonly text: string;
  readonly rule: string;
  /** One of these is to be found, at severity error or (for `no-gate`) whatever it has there. */
  readonly kinds: readonly string[];
  /** True when it is not found yet. */
  readonly missed: boolean;
}

const MARKER = /(?:\/\/|\/\*)\s*mutate:\s*(.*?)\s*(?:\*\/|$)/gm;

/** The mutants of a file by its markers; `calls`: offsets of the lines that hold a call which must stay silent. Throws when a marker fits nothing. */
export function mutantsOf(name: string, text: string, calls: readonly number[]): readonly Mutant[] {
  const source = parse(name, text);
  return [...text.matchAll(MARKER)].flatMap((match) => {
    const line = text.slice(0, match.index).split("\n").length;
    const gate = nodeAt(source, codeAfter(text, match.index));
    const fail = (why: string): never => {
      throw new Error(`${name}:${line}: ${why}`);
    };
    if (gate === undefined) return fail("no statement, argument or decorator follows this `mutate`");
    const [kind = "", ...words] = (match[1] ?? "").split(/\s+/);
    if (kind === "remove") return [removal(source, gate, text, line, words[0] ?? fail("`remove` needs RULE/KIND"), words.includes("miss"))];
    if (kind !== "gate" && kind !== "check" && kind !== "middleware") return fail(`\`${kind}\` is no safeguard`);
    const options = optionsOf(words);
    const call = calls.find((offset) => offset > gate.getStart(source) && sameFunction(source, gate, offset));
    const inHelper = call === undefined && ts.isStatement(gate) && !ts.isSourceFile(gate.parent);
    const mutants = gateOperators.flatMap((operator): Mutant[] => {
      const usual = inHelper ? operator.inHelper : kind === "check" ? operator.nameless : operator.kinds;
      if (options.skip.has(operator.name) || usual === undefined || (kind === "middleware" && operator.name !== "remove")) return [];
      const edits = operator.apply({ source, gate, call });
      if (edits === undefined) return [];
      const kinds = options.kinds.get(operator.name) ?? usual;
      return [{ name: `${operator.name}, line ${line}`, text: applyEdits(text, edits), rule: "call-before-gate", kinds, missed: options.miss.has(operator.name) }];
    });
    return mutants.length > 0 ? mutants : fail("no operator fits this gate");
  });
}

function removal(source: ts.SourceFile, node: ts.Node, text: string, line: number, target: string, missed: boolean): Mutant {
  const [rule = "", kind = ""] = target.split("/");
  const edit: Edit = { span: spanOf(source, node), text: "" };
  return { name: `remove, line ${line}`, text: applyEdits(text, [edit]), rule, kinds: [kind], missed };
}

interface Options {
  readonly miss: ReadonlySet<string>;
  readonly skip: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}

function optionsOf(words: readonly string[]): Options {
  const kinds = new Map<string, readonly string[]>();
  let miss: ReadonlySet<string> = new Set();
  let skip: ReadonlySet<string> = new Set();
  for (const word of words) {
    const [key = "", value = ""] = word.split("=");
    const list = value.split(",");
    if (key === "miss") miss = new Set(list);
    else if (key === "skip") skip = new Set(list);
    else if (gateOperators.some(({ name }) => name === key)) kinds.set(key, list);
    else throw new Error(`\`${word}\` is no option of \`mutate\``);
  }
  return { miss, skip, kinds };
}

/** Offset of the first token after the comment at `offset` and those that follow it. */
function codeAfter(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const rest = text.slice(at);
    const skipped = /^(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    if (skipped === undefined) return at;
    at += skipped.length;
  }
}

function sameFunction(source: ts.SourceFile, gate: ts.Node, offset: number): boolean {
  let fn: ts.Node | undefined = gate.parent;
  while (fn !== undefined && !ts.isFunctionLike(fn) && !ts.isSourceFile(fn)) fn = fn.parent;
  return fn !== undefined && fn.getStart(source) <= offset && offset < fn.end;
}

/** Whether a finding is what a mutant asks for. */
export function answers(mutant: Mutant, finding: Finding): boolean {
  if (finding.rule !== mutant.rule || !mutant.kinds.includes(finding.kind)) return false;
  return finding.rule !== "call-before-gate" || finding.kind === "no-gate" || finding.severity === "error";
}
