/** The fixes of a finding, computed when someone asks. */
import type { Program } from "../../analysis/link/program.ts";
import type { Registry } from "../../registry/types.ts";
import type { Finding, Fix } from "../finding.ts";

/** What fixes need to know of the project. */
export interface FixContext {
  readonly registry: Registry;
  /** Absolute path or specifier of the registry module, when the project has one. */
  readonly registryModule: string | undefined;
}

/** Fixes in order of preference; none where the finding has none. */
export function fixesOf(_program: Program, _context: FixContext, finding: Finding): readonly Fix[] {
  switch (finding.fix?.kind) {
    case "registry-lookup":
    case "emit-fallback":
    case undefined:
      return [];
  }
}
