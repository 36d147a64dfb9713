/** What a registry lookup asks for, as far as it is written: `f("tier")`, `f({ tier: "…", provider: "…" })`. */
import type { Program } from "../analysis/link/program.ts";
import type { ExpressionRef } from "../analysis/link/refs.ts";
import { idsOf } from "./missing-fallback-tier/standing.ts";

export interface LookupRequest {
  readonly tier?: string;
  readonly provider?: string;
}

/** Reads the first argument of the call at `site`; empty where that is no call, or says nothing that is known. */
export function lookupRequest(program: Program, site: ExpressionRef): LookupRequest {
  const expression = program.expression(site);
  const argument = expression.kind === "call" ? expression.args[0]?.value : undefined;
  if (argument === undefined) return {};
  const written = program.expression({ file: site.file, id: argument });
  if (written.kind !== "object") return named("tier", textAt(program, { file: site.file, id: argument }));
  const value = (key: string): string | undefined => {
    const property = written.properties.find((candidate) => candidate.kind === "value" && candidate.key === key);
    return property?.kind === "value" ? textAt(program, { file: site.file, id: property.value }) : undefined;
  };
  return { ...named("tier", value("tier")), ...named("provider", value("provider")) };
}

function named<K extends keyof LookupRequest>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  if (value !== undefined) found[key] = value;
  return found;
}

/** The one text that an expression can be. */
function textAt(program: Program, ref: ExpressionRef): string | undefined {
  const texts = idsOf(program.origins(ref));
  return texts.length === 1 ? texts[0] : undefined;
}
