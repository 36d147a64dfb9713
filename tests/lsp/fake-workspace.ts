/**
 * A stand-in for the analysis with rules a test can foresee. It reads `*.ts` and `*.json` directly in the root:
 * - `"claude-mythos-5"` in a source is hardcoded-model/restricted, unless `capability-registry.json` holds `cleared`;
 * - a source that imports `./wrapper` has call-before-gate/no-gate unless `wrapper.ts` holds `gate`;
 * - `BROKEN` in a JSON file is a problem at the word;
 * - `CRASH` in a source makes the analysis throw.
 * Texts are kept until `invalidate` names them, so that a forgotten invalidation shows.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding, Fix, Place } from "../../rules/finding.ts";
import type { KeptResult, LintOptions, Progress, SteppedWorkspace } from "../../rules/lint.ts";
import { noUsage } from "../../rules/usage/usage.ts";

const MODEL = '"claude-mythos-5"';

export class FakeWorkspace implements SteppedWorkspace {
  runs = 0;
  readonly #texts = new Map<string, string>();

  invalidate(files: readonly string[]): void {
    if (files.length === 0) {
      this.#texts.clear();
    }
    for (const file of files) {
      this.#texts.delete(file);
    }
  }

  *steps(options: LintOptions): Generator<Progress, KeptResult, void> {
    yield { phase: "reading", done: 0, total: 1 };
    return this.lint(options);
  }

  lint(options: LintOptions): KeptResult {
    this.runs += 1;
    const read = (file: string): string => {
      const text = this.#texts.get(file) ?? options.overlay?.get(file) ?? (existsSync(file) ? readFileSync(file, "utf8") : "");
      this.#texts.set(file, text);
      return text;
    };
    const files = readdirSync(options.root).map((name) => join(options.root, name)).toSorted();
    const sources = files.filter((file) => file.endsWith(".ts"));
    const registry = options.registryFile ?? join(options.root, "capability-registry.json");
    const findings = sources.flatMap((file) => {
      const text = read(file);
      if (text.includes("CRASH")) {
        throw new Error("the analysis met CRASH");
      }
      const found: Finding[] = [];
      if (text.includes(MODEL) && !read(registry).includes("cleared")) {
        found.push(this.#restricted(file, text, options));
      }
      const wrapper = join(options.root, "wrapper.ts");
      if (text.includes('"./wrapper"') && !read(wrapper).includes("gate")) {
        found.push({
          ...place(file, text, '"./wrapper"'),
          rule: "call-before-gate",
          kind: "no-gate",
          severity: "warning",
          message: "Nothing gates this call.",
          trace: [{ file: wrapper, span: [0, 1], message: "the call is here" }],
          fingerprint: `no-gate:${file}`,
        });
      }
      return found;
    });
    const problems = files
      .filter((file) => file.endsWith(".json") && read(file).includes("BROKEN"))
      .map((file) => ({ ...place(file, read(file), "BROKEN"), message: "BROKEN is no setting." }));
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    return {
      summary: {
        files: sources.length, analyzed: sources.length, modelCalls: findings.length, errors: count("error"), warnings: count("warning"),
        infos: count("info"), suppressed: 0, baselined: 0, durationMs: 1,
      },
      findings: findings.filter(({ file }) => options.paths.length === 0 || options.paths.includes(file)),
      suppressed: [],
      baselined: [],
      problems,
      failed: false,
      text: read,
      fixes: (of) => ("rule" in of ? fixesOf(of, options.root, read) : []),
      usage: noUsage(options.now),
    };
  }

  #restricted(file: string, text: string, options: LintOptions): Finding {
    return {
      ...place(file, text, MODEL),
      rule: "hardcoded-model",
      kind: "restricted",
      severity: options.profile === "audit" ? "info" : "error",
      message: `claude-mythos-5 is restricted on ${options.now}.`,
      trace: [{ ...place(file, text, "create"), message: "this call sends it" }],
      fingerprint: `restricted:${file}`,
    };
  }
}

function place(file: string, text: string, needle: string): Place {
  const start = Math.max(text.indexOf(needle), 0);
  return { file, span: [start, start + needle.length] };
}

function fixesOf(finding: Finding, root: string, read: (file: string) => string): readonly Fix[] {
  if (finding.rule !== "hardcoded-model") {
    return [];
  }
  const module = join(root, "models.ts");
  const replace = { file: finding.file, span: finding.span, text: 'selectModel({ tier: "frontier" })' };
  const load = { file: finding.file, span: [0, 0] as const, text: 'import { selectModel } from "./models";\n' };
  const create = { file: module, span: [0, 0] as const, text: "export declare function selectModel(query: object): string;\n", create: true };
  return [
    { title: "Ask the registry", safe: true, edits: read(module) === "" ? [create, load, replace] : [load, replace] },
    { title: "Drop the model", safe: false, edits: [{ ...replace, text: "undefined" }] },
  ];
}
