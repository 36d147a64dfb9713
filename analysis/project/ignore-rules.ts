/** What git ignores: `.gitignore` at every level, and the repository's own `info/exclude`. */
import ignore from "ignore";
import type { FileSystem } from "./file-system.ts";
import { ancestors, dirname, isAbsolute, join } from "./paths.ts";

/**
 * Ignore rules in force in a folder: its own `.gitignore`, then those of the folders above. The nearest file
 * that says anything about a path decides, as in git.
 */
export class IgnoreRules {
  private readonly folder: string;
  private readonly matcher: ignore.Ignore;
  /** Passes every path that the matcher has a rule for. */
  private readonly couldMatch: RegExp | undefined;
  private readonly outer: IgnoreRules | undefined;

  private constructor(folder: string, gitignore: string, outer: IgnoreRules | undefined) {
    this.folder = folder.endsWith("/") ? folder : `${folder}/`;
    this.matcher = ignore({ allowRelativePaths: true }).add(gitignore);
    this.couldMatch = neededText(gitignore);
    this.outer = outer;
  }

  /** The rules inside `folder`, whose `.gitignore` has this text, below the rules of the folders above it. */
  static extend(outer: IgnoreRules | undefined, folder: string, gitignore: string): IgnoreRules {
    return new IgnoreRules(folder, gitignore, outer);
  }

  /** True when git ignores the path. Asks about the path alone: folders above it are taken as not ignored. */
  ignores(path: string, isFolder: boolean): boolean {
    const asked = isFolder ? `${path}/` : path;
    for (let rules: IgnoreRules | undefined = this; rules !== undefined; rules = rules.outer) {
      const below = asked.slice(rules.folder.length);
      if (rules.couldMatch?.test(below) === false) continue;
      const verdict = rules.matcher.test(below);
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }
}

/**
 * A pattern for what a path must hold for any rule to match it: of each rule the longest text that it takes literally.
 * Most paths hold none of these, and asking each rule takes much longer. Undefined where a rule takes nothing literally.
 */
function neededText(gitignore: string): RegExp | undefined {
  const needed = new Set<string>();
  for (const line of gitignore.split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    // Whatever follows an escape or a set of characters is left aside.
    const [plain = ""] = line.replace(/^!/, "").split(/[\\[]/);
    const longest = plain.split(/[*?/]/).map((part) => part.trim()).sort((a, b) => b.length - a.length)[0] ?? "";
    if (longest === "") return undefined;
    needed.add(longest.replace(/[.+^${}()|\]]/g, "\\$&"));
  }
  return needed.size === 0 ? /(?!)/ : new RegExp([...needed].join("|"), "i");
}

/**
 * The rules that folders above `root` set for it: from the repository's root downwards, with `.git/info/exclude`.
 * Undefined outside a repository, and where `root` itself is ignored: whoever lints an ignored folder means it.
 */
export function rulesAbove(fileSystem: FileSystem, root: string): IgnoreRules | undefined {
  const repository = repositoryRoot(fileSystem, root);
  if (repository === undefined) return undefined;
  let rules: IgnoreRules | undefined;
  const exclude = fileSystem.readText(join(gitFolder(fileSystem, repository), "info/exclude"));
  if (exclude.kind === "text") rules = IgnoreRules.extend(rules, repository, exclude.text);
  for (const folder of ancestors(root).reverse()) {
    if (folder.length < repository.length) continue;
    if (folder !== repository && rules?.ignores(folder, true) === true) return undefined;
    if (folder === root) break;
    const gitignore = fileSystem.readText(join(folder, ".gitignore"));
    if (gitignore.kind === "text") rules = IgnoreRules.extend(rules, folder, gitignore.text);
  }
  return rules;
}

/** The nearest folder, from `folder` upwards, with a `.git`. */
export function repositoryRoot(fileSystem: FileSystem, folder: string): string | undefined {
  return ancestors(folder).find((candidate) => fileSystem.kind(join(candidate, ".git")) !== "missing");
}

/** The folder with the repository's settings. In a linked work tree `.git` is a file that leads there. */
function gitFolder(fileSystem: FileSystem, repository: string): string {
  const git = join(repository, ".git");
  const link = fileSystem.readText(git);
  const target = link.kind === "text" ? /^gitdir:\s*(.+?)\s*$/m.exec(link.text)?.[1] : undefined;
  if (target === undefined) return git;
  const workTree = isAbsolute(target) ? target : join(repository, target);
  const common = fileSystem.readText(join(workTree, "commondir"));
  return common.kind === "text" ? join(workTree, common.text.trim()) : dirname(workTree);
}
