/** What git says of a working tree, and what to do when it can't. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { UsageError } from "./usage-error.ts";

/**
 * The files that changed in the repository around a folder: since the common ancestor of `ref` and the present commit,
 * or, with "", since the present commit. Uncommitted and new files count, deleted ones too; ignored ones don't.
 *
 * @param folder absolute path
 * @returns absolute paths, sorted
 * @throws {UsageError} without git, outside of a repository, for an unknown ref, and where a shallow clone hides the ancestor
 */
export function changedFiles(folder: string, ref: string): readonly string[] {
  const top = git(folder, "rev-parse", "--show-toplevel");
  if (top.kind === "missing") throw new UsageError("--changed needs git, and there is none on the PATH", "Install git, or name the files to lint.");
  if (top.kind === "failed") throw new UsageError(`--changed needs a git repository, and ${folder} is in none`, `git says: ${top.reason}`);
  const root = top.out.trim();
  const base = ref === "" ? headOf(root) : ancestorOf(root, ref);
  const tracked = base === undefined ? ask(root, "ls-files", "-z") : ask(root, "diff", "--name-only", "--no-renames", "-z", base, "--");
  const untracked = ask(root, "ls-files", "--others", "--exclude-standard", "-z");
  const names = new Set(`${tracked}${untracked}`.split("\0").filter((name) => name !== ""));
  return [...names].map((name) => path.join(root, name)).sort();
}

/** Undefined in a repository without a commit. */
function headOf(root: string): string | undefined {
  return git(root, "rev-parse", "--verify", "--quiet", "HEAD").kind === "done" ? "HEAD" : undefined;
}

function ancestorOf(root: string, ref: string): string {
  if (ref.startsWith("-")) throw new UsageError(`--changed "${ref}" names no commit`, "Name a branch, a tag or a commit.");
  const shallow = git(root, "rev-parse", "--is-shallow-repository");
  const isShallow = shallow.kind === "done" && shallow.out.trim() === "true";
  const deepen = "The clone is shallow. Fetch the history first: `git fetch --unshallow`, or `fetch-depth: 0` of actions/checkout.";
  if (git(root, "rev-parse", "--verify", "--quiet", `${ref}^{commit}`).kind !== "done") {
    throw new UsageError(`--changed "${ref}" names no commit of this repository`, isShallow ? deepen : "Name a branch, a tag or a commit; a branch of the remote is `origin/NAME`.");
  }
  const base = git(root, "merge-base", ref, "HEAD");
  if (base.kind === "done") return base.out.trim();
  throw new UsageError(`--changed "${ref}" and the present commit have no common ancestor here`, isShallow ? deepen : "Name a commit of the same history.");
}

type Answer = { readonly kind: "done"; readonly out: string } | { readonly kind: "failed"; readonly reason: string } | { readonly kind: "missing" };

function git(folder: string, ...args: string[]): Answer {
  try {
    return { kind: "done", out: execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 28 }) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { kind: "missing" };
    const stderr = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    return { kind: "failed", reason: stderr.split("\n")[0] ?? "" };
  }
}

function ask(root: string, ...args: string[]): string {
  const answer = git(root, ...args);
  if (answer.kind === "done") return answer.out;
  throw new UsageError(`git ${args[0] ?? ""} failed in ${root}`, answer.kind === "failed" ? answer.reason : "git is not on the PATH.");
}
