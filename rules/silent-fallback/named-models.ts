/** The models of a run as the code writes them: what an event can name. */
import type { ModelRun } from "../../analysis/link/failure/outcomes.ts";
import { modelsAt } from "../../analysis/link/failure/runs.ts";
import type { Program } from "../../analysis/link/program.ts";
import type { SourcePlace } from "../../analysis/link/refs.ts";

/** Where the code says which models a run asks. */
export function writtenModels(program: Program, run: ModelRun): readonly SourcePlace[] {
  return modelsAt(program, run).flatMap((value) => (value.kind === "string" ? [program.place(value.at)] : []));
}

/** The model of a run under a key of an event, where it is one that the code names. */
export function named(key: "from" | "to", program: Program, run: ModelRun): { from?: string; to?: string } {
  const ids = new Set(modelsAt(program, run).flatMap((value) => (value.kind === "string" ? [value.text] : [])));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? { [key]: only } : {};
}
