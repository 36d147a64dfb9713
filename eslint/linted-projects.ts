/** The projects that files of this process lie in, each analysed once and again when a text differs from what was analysed. */
import { realpathSync } from "node:fs";
import path from "node:path";
import { isInside } from "../analysis/project/paths.ts";
import { createWorkspace } from "../cli/engine.ts";
import { projectRoot } from "../cli/project-root.ts";
import type { Finding } from "../rules/finding.ts";
import type { LintOptions, LintResult, Workspace } from "../rules/lint.ts";

/** What settings of ESLint say about gaplint; the config files of the project say the rest. */
export type ProjectSettings = Pick<LintOptions, "profile" | "configFile" | "registryFile" | "baseline" | "now">;

export interface FileFindings {
  /** The result that the findings are of. */
  readonly result: LintResult;
  readonly findings: readonly Finding[];
  /** How far the offsets are ahead of those in ESLint's text, which has no byte order mark. */
  readonly shift: number;
}

/** A file that is linted again after this time has an editor behind it, and other files may have changed as well. */
const STALE_AFTER_MS = 1000;

const projects = new Map<string, LintedProject>();

/**
 * The findings of a file as ESLint sees it.
 *
 * @param file absolute path; the file need not exist
 * @param text without a byte order mark
 * @param cwd absolute path of the folder that ESLint runs in: the project around it is what `gaplint` would lint there
 */
export function findingsOf(file: string, text: string, cwd: string, settings: ProjectSettings): FileFindings {
  const real = realFile(file);
  const around = projectRoot([realFile(cwd)]);
  const root = isInside(slashed(real), slashed(around)) ? around : projectRoot([real]);
  const key = JSON.stringify([root, settings]);
  let project = projects.get(key);
  if (project === undefined) projects.set(key, (project = new LintedProject(slashed(root), settings)));
  return project.findings(slashed(real), text);
}

class LintedProject {
  // Threads would help with the first look only, and ESLint may run several of itself.
  readonly #workspace: Workspace = createWorkspace({ threads: 0 });
  readonly #options: LintOptions;
  /** Texts that differ from those on the disk: fixed ones, and open buffers. */
  #overlay = new Map<string, string>();
  /** The files that were asked about since the last look at the disk. */
  readonly #asked = new Set<string>();
  #result: LintResult | undefined;
  #byFile = new Map<string, Finding[]>();
  #at = 0;

  constructor(root: string, settings: ProjectSettings) {
    this.#options = { ...settings, root, paths: [] };
  }

  findings(file: string, text: string): FileFindings {
    let result = this.#result ?? this.#lint();
    if (this.#asked.has(file) && Date.now() - this.#at > STALE_AFTER_MS) {
      this.#workspace.invalidate([]);
      this.#asked.clear();
      this.#overlay = new Map();
      result = this.#lint();
    }
    this.#asked.add(file);
    if (withoutMark(result.text(file)) !== text) {
      this.#overlay.set(file, text);
      result = this.#lint();
    }
    return { result, findings: this.#byFile.get(file) ?? [], shift: result.text(file)?.startsWith(MARK) === true ? MARK.length : 0 };
  }

  #lint(): LintResult {
    const result = this.#workspace.lint({ ...this.#options, overlay: new Map(this.#overlay) });
    this.#result = result;
    this.#at = Date.now();
    this.#byFile = new Map();
    for (const finding of result.findings) {
      const own = this.#byFile.get(finding.file);
      if (own === undefined) this.#byFile.set(finding.file, [finding]);
      else own.push(finding);
    }
    return result;
  }
}

const MARK = "\uFEFF";

function withoutMark(text: string | undefined): string | undefined {
  return text?.startsWith(MARK) === true ? text.slice(MARK.length) : text;
}

function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // A text that is still to be saved.
    return file;
  }
}

function slashed(file: string): string {
  return path.sep === "/" ? file : file.split(path.sep).join("/");
}
