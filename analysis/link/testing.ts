/** Programs of a few files, for tests. */
import { openProject } from "../project/open-project.ts";
import { testFolder } from "../project/test-folder.ts";
import { builtInCatalogue } from "../sdk/catalogue.ts";
import { createProgram } from "./create-program.ts";
import type { CapabilityCall, Program } from "./program.ts";

/** The program of a project with these files (contents by relative path); `registryModule` is one of the paths. */
export function programOf(files: Readonly<Record<string, string>>, registryModule?: string): Program {
  const root = testFolder({ "package.json": `{ "name": "under-test", "private": true }`, ...files });
  const registryModules = registryModule === undefined ? [] : [`${root}/${registryModule}`];
  return createProgram(openProject({ root }), builtInCatalogue(), { gates: [], events: [], registryModules, isTest: () => false });
}

/** The only capability call whose text holds `mark`. Throws when there is none, or several. */
export function callWith(program: Program, mark: string): CapabilityCall {
  const found = program.capabilityCalls().filter((call) => (program.project.text(call.place.file) ?? "").slice(...call.place.span).includes(mark));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} capability calls hold ${mark}`);
  return only;
}
