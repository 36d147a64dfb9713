/** Settings that a framework reads from its config file and the environment: `useRuntimeConfig().ai.model` of Nuxt and Nitro. */
import data from "./data/runtime-config.json" with { type: "json" };
import { asDefault, type Evaluation } from "./evaluation.ts";
import type { Value, ValueOf } from "./value.ts";

/** What a call of the framework's function gives: what the config file says, which the environment may set. */
export function runtimeConfig(ev: Evaluation, from: string, value: ValueOf<"external">): readonly Value[] {
  const row = data.frameworks.find(({ call, specifiers }) => value.path.at(-1) === call && value.path.length === 1 && (value.specifier === undefined || specifiers.includes(value.specifier)));
  const pkg = row === undefined ? undefined : ev.project.packageJson(from);
  if (row === undefined || pkg === undefined) return [];
  const root = pkg.file.slice(0, pkg.file.lastIndexOf("/") + 1);
  return row.files.flatMap((name) => configOf(ev, root + name)).flatMap((config) => ev.member(config, row.key)).map(asDefault);
}

/** The object that a config file exports, as it is or through the framework's `define…`. */
function configOf(ev: Evaluation, file: string): readonly Value[] {
  if (!ev.project.files.includes(file)) return [];
  const facts = ev.index(file)?.facts;
  return (facts?.exports ?? []).flatMap((one): readonly Value[] => {
    if (one.kind !== "expression" || one.name !== "default") return [];
    const written = facts?.expressions[one.value];
    return ev.values({ file, id: written?.kind === "call" ? (written.args[0]?.value ?? one.value) : one.value }, undefined).filter(({ kind }) => kind === "object");
  });
}
