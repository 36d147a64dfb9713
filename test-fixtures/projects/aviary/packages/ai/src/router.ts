import { emit } from "@aviary/telemetry";
import { breaker } from "./breaker.js";
import { candidates, type Task } from "./candidates.js";

export class NoModelError extends Error {
  constructor(task: Task, options?: ErrorOptions) {
    super(`no model answers for ${task}`, options);
    this.name = "NoModelError";
  }
}

/** Asks the candidates of a task in turn. */
export async function complete(task: Task, prompt: string, signal?: AbortSignal): Promise<string> {
  let cause: unknown;
  for (const candidate of candidates[task]) {
    if (breaker.isOpen(candidate.id)) continue;
    try {
      // expect: missing-fallback-tier/uncleared error
      const text = await candidate.run(prompt, signal);
      breaker.succeed(candidate.id);
      return text;
      // expect-none: silent-fallback
    } catch (error) {
      if (signal?.aborted) throw error;
      breaker.fail(candidate.id);
      emit("ai.candidate_failed", { task, model: candidate.id, error });
      cause = error;
    }
  }
  throw new NoModelError(task, { cause });
}

/** Asks them all; whoever is first wins. */
export async function completeFast(task: Task, prompt: string): Promise<string> {
  const [first, ...others] = candidates[task];
  if (first === undefined) throw new NoModelError(task);
  try {
    return await first.run(prompt, AbortSignal.timeout(4_000));
    // expect: silent-fallback/other-model error
  } catch {
    // expect: silent-fallback/other-model error
    // known-wrong: missing-fallback-tier/uncleared all callers name a task whose list has no such model
    return Promise.any(others.map(({ run }) => run(prompt)));
  }
}

/** For places that do without. */
export async function completeOrNull(task: Task, prompt: string): Promise<string | null> {
  // expect-none: silent-fallback
  return complete(task, prompt).catch(() => null);
}
