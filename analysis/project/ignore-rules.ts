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
  private readonly outer: IgnoreRules | undefined;

  private constructor(folder: string, matcher: ignore.Ignore, outer: IgnoreRules | undefined) {
    this.folder = folder.endsWith("/") ? folder : `${folder}/`;
    this.matcher = matcher;
    this.outer = outer;
  }

  /** The rules inside `folder`, whose `.gitignore` has this text, below the rules of the folders above it. */
  static extend(outer: IgnoreRules | undefined, folder: string, gitignore: string): IgnoreRules {
    return new IgnoreRules(folder, ignore({ allowRelativePaths: true }).add(gitignore), outer);
  }

  /** True when git ignores the path. Asks about the path alone: folders above it are taken as not ignored. */
  ignores(path: string, isFolder: boolean): boolean {
    const asked = isFolder ? `${path}/` : path;
    for (let rules: IgnoreRules | undefined = this; rules !== undefined; rules = rules.outer) {
      const verdict = rules.matcher.test(asked.slice(rules.folder.length));
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }
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
