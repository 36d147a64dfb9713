/** The packages of a monorepo, by name: `workspaces` of package.json (npm, yarn, bun), pnpm-workspace.yaml, lerna.json. */
import picomatch from "picomatch";
import type { FileSystem } from "./file-system.ts";
import { isRecord, parseObject, strings } from "./json-file.ts";
import type { PackageJsons } from "./package-json.ts";
import { ancestors, basename, dirname, isInside, join, relativeTo } from "./paths.ts";

export interface WorkspaceHost {
  readonly root: string;
  /** Settings files inside the root. */
  readonly settings: readonly string[];
  readonly fileSystem: FileSystem;
  readonly packages: PackageJsons;
  read(file: string): string | undefined;
}

interface Member {
  readonly folder: string;
  /** The folder whose file declares the workspace. */
  readonly workspace: string;
}

const MAX_GLOB_DEPTH = 4;

export class Workspaces {
  private readonly host: WorkspaceHost;
  private readonly settings: ReadonlySet<string>;
  private byName: ReadonlyMap<string, readonly Member[]> | undefined;
  /** Those that have members. */
  private folders: readonly string[] | undefined;

  constructor(host: WorkspaceHost) {
    this.host = host;
    this.settings = new Set(host.settings);
  }

  /** The folder of the package with this name, as seen from a file; among several workspaces the innermost counts. */
  find(from: string, name: string): string | undefined {
    this.byName ??= this.collect();
    let best: Member | undefined;
    for (const member of this.byName.get(name) ?? []) {
      if (!isInside(from, member.workspace)) continue;
      if (best === undefined || member.workspace.length > best.workspace.length) best = member;
    }
    return best?.folder;
  }

  /** The folders of the workspaces that a file is part of. */
  around(from: string): readonly string[] {
    this.byName ??= this.collect();
    this.folders ??= [...new Set([...this.byName.values()].flatMap((members) => members.map(({ workspace }) => workspace)))];
    return this.folders.filter((folder) => isInside(from, folder));
  }

  private collect(): ReadonlyMap<string, readonly Member[]> {
    const byName = new Map<string, Member[]>();
    for (const workspace of this.workspaceFolders()) {
      const patterns = this.patterns(workspace);
      if (patterns.length === 0) continue;
      for (const folder of this.members(workspace, patterns)) {
        const name = this.host.packages.in(folder)?.name;
        if (name === undefined) continue;
        const members = byName.get(name);
        if (members === undefined) byName.set(name, [{ folder, workspace }]);
        else members.push({ folder, workspace });
      }
    }
    return byName;
  }

  /** Folders that may declare a workspace: those with a manifest inside the root, and all above it. */
  private workspaceFolders(): ReadonlySet<string> {
    const folders = new Set<string>();
    for (const file of this.host.settings) {
      const name = basename(file);
      if (name === "package.json" || name === "pnpm-workspace.yaml" || name === "lerna.json") folders.add(dirname(file));
    }
    for (const folder of ancestors(this.host.root)) folders.add(folder);
    return folders;
  }

  private patterns(folder: string): string[] {
    const declared = this.host.packages.in(folder)?.json["workspaces"];
    const patterns = isRecord(declared) ? strings(declared["packages"]) : strings(declared);
    const inside = isInside(folder, this.host.root);
    const has = (file: string): boolean => !inside || this.settings.has(file);
    const pnpm = join(folder, "pnpm-workspace.yaml");
    if (has(pnpm)) patterns.push(...pnpmPackages(this.host.read(pnpm) ?? ""));
    const lerna = join(folder, "lerna.json");
    if (has(lerna)) patterns.push(...strings(parseObject(this.host.read(lerna) ?? "{}").value["packages"]));
    return patterns;
  }

  private members(workspace: string, patterns: readonly string[]): string[] {
    const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map(cleanPattern);
    const unwanted = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => cleanPattern(pattern.slice(1)));
    const matches = picomatch(wanted, { dot: true, ...(unwanted.length > 0 ? { ignore: unwanted } : {}) });
    const candidates = isInside(workspace, this.host.root)
      ? this.host.settings.filter((file) => basename(file) === "package.json" && isInside(file, workspace)).map(dirname)
      : this.foldersOnDisk(workspace, wanted);
    return candidates.filter((folder) => folder !== workspace && matches(relativeTo(workspace, folder)));
  }

  /** Package folders of a workspace that reaches beyond the root, as deep as its patterns ask. */
  private foldersOnDisk(workspace: string, patterns: readonly string[]): string[] {
    const found = new Set<string>();
    const visit = (folder: string, depth: number): void => {
      if (this.host.packages.in(folder) !== undefined) found.add(folder);
      if (depth === 0) return;
      let entries;
      try {
        entries = this.host.fileSystem.readDirectory(folder);
      } catch {
        return;
      }
      for (const entry of entries) {
        if (entry.kind === "folder" && entry.name !== "node_modules" && !entry.name.startsWith(".")) visit(join(folder, entry.name), depth - 1);
      }
    };
    for (const pattern of patterns) {
      const segments = pattern.split("/");
      const glob = segments.findIndex((segment) => /[*?[\]{}()!]/.test(segment));
      const fixed = glob === -1 ? segments : segments.slice(0, glob);
      const depth = glob === -1 ? 0 : pattern.includes("**") ? MAX_GLOB_DEPTH : segments.length - glob;
      visit(join(workspace, fixed.join("/")), depth);
    }
    return [...found];
  }
}

function cleanPattern(pattern: string): string {
  return pattern.replace(/^\.?\//, "").replace(/\/+$/, "");
}

/**
 * The `packages` list of a pnpm-workspace.yaml, in block or flow style. Nothing else of YAML is needed, and the
 * file is written in one of these two ways.
 */
export function pnpmPackages(yaml: string): string[] {
  const lines = yaml.split(/\r?\n/);
  const start = lines.findIndex((line) => /^packages\s*:/.test(line));
  const head = lines[start];
  if (head === undefined) return [];
  const flow = /^packages\s*:\s*(\[[\s\S]*?\])/.exec(lines.slice(start).join("\n"))?.[1];
  if (flow !== undefined) return [...flow.matchAll(/"([^"]*)"|'([^']*)'|([^\s,[\]]+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  const packages: string[] = [];
  for (const line of lines.slice(start + 1)) {
    const item = /^\s*-\s+(?:"([^"]*)"|'([^']*)'|([^#]*?))\s*(?:#.*)?$/.exec(line);
    if (item !== null) packages.push(item[1] ?? item[2] ?? item[3] ?? "");
    else if (/^\S/.test(line) && !line.startsWith("#")) break;
  }
  return packages.filter((pattern) => pattern !== "");
}
