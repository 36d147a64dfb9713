/**
 * Which files a folder holds.
 *
 * Skipped: what git ignores; dependencies and caches (`node_modules`, `.next`, …); and, beside a package.json or
 * at the root, build outputs: `dist` and `coverage` always (some projects commit them), `build` and `out` where no
 * `.gitignore` is in force that could have named them, since with one in force they are there on purpose.
 */
import picomatch from "picomatch";
import type { DirectoryEntry, FileSystem } from "./file-system.ts";
import { describeCode, errorCode } from "./file-system.ts";
import { IgnoreRules, rulesAbove } from "./ignore-rules.ts";
import { basename, dirname, isInside, join, relativeTo } from "./paths.ts";
import type { Problem } from "./project.ts";
import { isDeclaration, isSource } from "./source-kinds.ts";

export interface WalkOptions {
  /** Absolute real path. */
  readonly root: string;
  /** Globs relative to the root; a folder's name stands for all below it. Empty or absent: everything. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface Walk {
  /** Sources, sorted. */
  readonly sources: readonly string[];
  /** Declaration files, sorted. */
  readonly declarations: readonly string[];
  /** Files that say how imports resolve: every `.json`, `.jsonc` and pnpm-workspace.yaml. `include` doesn't bind them. */
  readonly settings: readonly string[];
  /** Links that were followed, or lead to a place that is walked anyway: link to real path. */
  readonly links: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

const NEVER: ReadonlySet<string> = new Set([
  "node_modules", "bower_components", "jspm_packages", ".git", ".hg", ".svn", ".yarn", ".pnpm-store",
  ".next", ".nuxt", ".output", ".svelte-kit", ".astro", ".docusaurus", ".angular", ".expo", ".vercel", ".netlify",
  ".wrangler", ".serverless", ".sst", ".turbo", ".nx", ".cache", ".parcel-cache", ".vite", ".nyc_output", ".vscode-test",
]);
const OUTPUTS: ReadonlySet<string> = new Set(["dist", "coverage"]);
const OUTPUTS_UNLESS_KEPT: ReadonlySet<string> = new Set(["build", "out"]);

/** Lists a folder's files. Never throws: what can't be read is a problem, and the rest goes on. */
export function walk(fileSystem: FileSystem, options: WalkOptions): Walk {
  const walker = new Walker(fileSystem, options);
  walker.run();
  return walker.result();
}

class Walker {
  private readonly fileSystem: FileSystem;
  private readonly root: string;
  private readonly included: (path: string) => boolean;
  private readonly excluded: (path: string) => boolean;
  private readonly sources = new Set<string>();
  private readonly declarations = new Set<string>();
  private readonly settings = new Set<string>();
  private readonly links = new Map<string, string>();
  private readonly problems: Problem[] = [];
  private readonly visited = new Set<string>();
  private readonly pendingLinks: { link: string; rules: IgnoreRules | undefined }[] = [];

  constructor(fileSystem: FileSystem, options: WalkOptions) {
    this.fileSystem = fileSystem;
    this.root = options.root;
    this.included = globMatcher(options.root, options.include ?? [], true);
    this.excluded = globMatcher(options.root, options.exclude ?? [], false);
  }

  run(): void {
    this.folder(this.root, rulesAbove(this.fileSystem, this.root));
    // Links come last, so that a place inside the root is known by its own path first.
    for (let next = this.pendingLinks.shift(); next !== undefined; next = this.pendingLinks.shift()) this.link(next.link, next.rules);
  }

  result(): Walk {
    return {
      sources: [...this.sources].sort(),
      declarations: [...this.declarations].sort(),
      settings: [...this.settings].sort(),
      links: this.links,
      problems: this.problems,
    };
  }

  private folder(folder: string, outer: IgnoreRules | undefined): void {
    if (this.visited.has(folder)) return;
    this.visited.add(folder);
    let entries: readonly DirectoryEntry[];
    try {
      entries = this.fileSystem.readDirectory(folder);
    } catch (error) {
      const code = errorCode(error);
      this.problem(
        folder,
        `This folder can't be read (${describeCode(code)}), so nothing in it was linted. Make it readable, or name it in "exclude".`,
      );
      return;
    }
    const rules = this.rulesOf(folder, entries, outer);
    const holdsPackage = folder === this.root || entries.some((entry) => entry.name === "package.json");
    const prefix = folder === "/" ? "/" : `${folder}/`;
    for (const entry of entries) {
      const path = prefix + entry.name;
      switch (entry.kind) {
        case "file":
          this.file(path, entry.name, rules);
          break;
        case "folder":
          if (NEVER.has(entry.name) || (holdsPackage && isOutput(entry.name, rules !== undefined))) break;
          if (rules?.ignores(path, true) !== true && !this.excluded(path)) this.folder(path, rules);
          break;
        case "link":
          if (!NEVER.has(entry.name) && rules?.ignores(path, false) !== true && !this.excluded(path)) {
            this.pendingLinks.push({ link: path, rules });
          }
          break;
      }
    }
  }

  private rulesOf(folder: string, entries: readonly DirectoryEntry[], outer: IgnoreRules | undefined): IgnoreRules | undefined {
    if (!entries.some((entry) => entry.name === ".gitignore" && entry.kind !== "folder")) return outer;
    const read = this.fileSystem.readText(join(folder, ".gitignore"));
    return read.kind === "text" ? IgnoreRules.extend(outer, folder, read.text) : outer;
  }

  private file(path: string, name: string, rules: IgnoreRules | undefined): void {
    const list = this.listFor(name);
    if (list === undefined || rules?.ignores(path, false) === true || this.excluded(path)) return;
    if (list === this.settings || this.included(path)) list.add(path);
  }

  /** The list that a file of this name belongs to. */
  private listFor(name: string): Set<string> | undefined {
    if (isSource(name)) return this.sources;
    if (isDeclaration(name)) return this.declarations;
    return isSetting(name) ? this.settings : undefined;
  }

  private link(link: string, rules: IgnoreRules | undefined): void {
    let target: string;
    try {
      target = this.fileSystem.realPath(link);
    } catch (error) {
      this.brokenLink(link, errorCode(error));
      return;
    }
    if (target.includes("/node_modules/")) return;
    const kind = this.fileSystem.kind(target);
    if (kind === "missing") return;
    if (kind === "file" && this.listFor(basename(target)) === undefined) return;
    if (kind === "folder" && isInside(dirname(link), target)) {
      this.problem(
        link,
        "This symbolic link leads to a folder that it lies in, so following it would never end. It was not followed; remove it, or name it in \"exclude\".",
      );
      return;
    }
    this.links.set(link, target);
    // Inside the root, the walk has been there under the real path, or left it out on purpose.
    if (isInside(target, this.root)) return;
    if (kind === "folder") this.folder(target, rulesAbove(this.fileSystem, target) ?? rules);
    else this.file(target, basename(target), undefined);
  }

  private brokenLink(link: string, code: string): void {
    const name = basename(link);
    // Not a loss: a name that no source or folder has, and a way into outputs that aren't built or installed yet.
    if (!isSource(name) && name.includes(".")) return;
    const segments = (this.fileSystem.linkTarget(link) ?? "").split(/[\\/]/);
    if (segments.some((segment) => NEVER.has(segment) || isOutput(segment, false))) return;
    const why = code === "ENOENT" ? "the place it leads to doesn't exist" : describeCode(code);
    this.problem(link, `This symbolic link can't be followed: ${why}. Mend or remove it, or name it in "exclude".`);
  }

  private problem(file: string, message: string): void {
    this.problems.push({ file, message });
  }
}

function isOutput(name: string, gitignored: boolean): boolean {
  return OUTPUTS.has(name) || (!gitignored && OUTPUTS_UNLESS_KEPT.has(name));
}

function isSetting(name: string): boolean {
  return name.endsWith(".json") || name.endsWith(".jsonc") || name === "pnpm-workspace.yaml";
}

/**
 * A test of absolute paths against globs relative to a folder. A pattern also covers everything below what it
 * names: `src/legacy` and `src/legacy/` stand for `src/legacy/**` too.
 *
 * @param whenEmpty the answer where there is no pattern
 */
export function globMatcher(folder: string, patterns: readonly string[], whenEmpty: boolean): (path: string) => boolean {
  if (patterns.length === 0) return () => whenEmpty;
  const expanded = patterns.flatMap((pattern) => {
    const trimmed = pattern.replace(/^\.\//, "").replace(/\/+$/, "");
    return trimmed === "" || trimmed === "." ? ["**"] : [trimmed, `${trimmed}/**`];
  });
  const matches = anyGlob(expanded);
  return (path) => matches(relativeTo(folder, path));
}

/** One pattern that matches what any of the globs does: a test for each takes several times as long. */
function anyGlob(globs: readonly string[]): (path: string) => boolean {
  if (globs.some((glob) => glob.startsWith("!"))) return picomatch([...globs], { dot: true });
  const whole = new Set(globs);
  const pattern = new RegExp(globs.map((glob) => `(?:${picomatch.makeRe(glob, { dot: true }).source})`).join("|"));
  // A file may have a name that reads as a glob.
  return (path) => whole.has(path) || pattern.test(path);
}

/** True for a path (relative to the root) that leads through a folder which is never walked. */
export function isSkippedPath(path: string): boolean {
  return path.split("/").some((segment) => NEVER.has(segment));
}
