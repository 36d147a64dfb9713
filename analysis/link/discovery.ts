/**
 * The search for model calls. It follows names only into files that can lead to an SDK, so that the others are never
 * lowered on its account.
 */
import type { Project } from "../project/project.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { findSinks, sinksOf, withRequests, type Sinks } from "./capability-calls.ts";
import { deferredRequests } from "./deferred-requests.ts";
import type { Evaluation } from "./evaluation.ts";
import type { RenewableEvaluation } from "./evaluator.ts";
import { handedCalls } from "./handed-clients.ts";
import { Kept } from "./kept.ts";
import { createModuleGraph, type ModuleGraph } from "./modules.ts";
import { closureAbove, filesInReach, seedFiles } from "./reach.ts";

export interface Discovery {
  /** Every model call and factory in the present state of the files. */
  find(): Sinks;
  /** Notes, in the name of who asks about the model calls of one file, what the last search's answer for it rests on. */
  noteCallsIn(file: string): void;
  /** Forgets what was asked of places in changed files (absolute paths). */
  forget(files: Iterable<string>): void;
}

export interface DiscoveryOptions {
  readonly project: Project;
  readonly catalogue: Catalogue;
  /** The evaluations of the whole project: one that stays in a function, one that goes into callers. */
  readonly local: Evaluation;
  readonly upwards: Evaluation;
  readonly isTest: (file: string) => boolean;
  /** Makes an evaluation that sees no further than a module graph does. */
  readonly evaluate: (modules: ModuleGraph) => RenewableEvaluation;
}

/** What the last search was made of and came to. */
interface Search {
  /** The seed files. */
  readonly seeds: string;
  readonly evaluation: RenewableEvaluation;
  /** The files that were searched. */
  readonly reach: ReadonlySet<string>;
  /** Files with a call of which only its callers tell whether it is a model's. */
  readonly deferred: ReadonlySet<string>;
}

/** A search that keeps what holds from one state of the files to the next. */
export function createDiscovery({ project, catalogue, local, upwards, isTest, evaluate }: DiscoveryOptions): Discovery {
  const { dependencies } = local;
  const posting = new Kept<string, boolean>(dependencies);
  let last: Search | undefined;

  function evaluationFor(seedPaths: readonly string[]): RenewableEvaluation {
    const above = closureAbove(project, seedPaths);
    return evaluate(createModuleGraph(project, dependencies, (file) => above.has(file)));
  }

  return {
    find: () => {
      const seedPaths = seedFiles(project, catalogue, posting, isTest);
      const seeds = seedPaths.join("\0");
      const evaluation = last?.seeds === seeds ? last.evaluation : evaluationFor(seedPaths);
      const reach = new Set(filesInReach(evaluation, seedPaths));
      const found = findSinks(evaluation, local, [...reach]);
      const requests = deferredRequests(project, local, upwards, isTest, found.calls.map((call) => call.at));
      const handed = handedCalls(local, upwards, [...reach], isTest, found.calls.map((call) => call.at));
      const search: Search = { seeds, evaluation, reach, deferred: new Set([...found.decided, ...[...requests, ...handed].map(({ at }) => at)].map(({ file }) => file)) };
      if (last !== undefined) dependencies.outdate(otherwise(last, search).map(callsOf));
      last = search;
      return withRequests(local, found, requests, handed);
    },
    noteCallsIn: (file) => {
      dependencies.note(callsOf(file));
      if (last?.deferred.has(file) === true) dependencies.noteCut();
      else if (last?.reach.has(file) === true) sinksOf(last.evaluation, local, file);
    },
    forget: (files) => last?.evaluation.forget(files),
  };
}

/** Files of which the search may say something else now, though nothing has changed that it rests on there. */
function otherwise(before: Search, now: Search): readonly string[] {
  const all = [...new Set([...before.reach, ...now.reach])];
  const changed = before.seeds === now.seeds ? all.filter((file) => before.reach.has(file) !== now.reach.has(file)) : all;
  return [...changed, ...before.deferred, ...now.deferred];
}

const callsOf = (file: string): string => `calls of ${file}`;
