import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changedFiles } from "./git.ts";

let folder: string;
let repository: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-git-")));
  repository = path.join(folder, "shop");
  mkdirSync(path.join(repository, "src"), { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false", ...args], { cwd: repository, stdio: "pipe" });
}

function write(name: string, text = "export {};\n"): void {
  writeFileSync(path.join(repository, name), text);
}

function commit(...names: string[]): void {
  for (const name of names) write(name, `// ${name}\n`);
  git("add", "--all");
  git("commit", "--quiet", "--message", names.join());
}

const changed = (ref = ""): readonly string[] => changedFiles(path.join(repository, "src"), ref).map((file) => path.relative(repository, file));

describe("changedFiles", () => {
  it("are all before the first commit", () => {
    write("src/a b.ts");
    write("src/é.ts");
    git("add", "src/é.ts");
    expect(changed()).toEqual(["src/a b.ts", "src/é.ts"]);
  });

  it("are those not committed: changed, new, deleted, staged or not, but for ignored ones", () => {
    commit("src/a.ts", "src/b.ts", "src/c.ts", "src/d.ts");
    write("src/a.ts", "1");
    write("src/b.ts", "1");
    git("add", "src/b.ts");
    rmSync(path.join(repository, "src/c.ts"));
    write("src/new.ts");
    write("src/secret.ts");
    write(".gitignore", "secret.ts\n");
    expect(changed()).toEqual([".gitignore", "src/a.ts", "src/b.ts", "src/c.ts", "src/new.ts"]);
  });

  it("are those since a branch began, whatever the other one did since", () => {
    commit("src/a.ts");
    git("checkout", "--quiet", "-b", "topic");
    commit("src/mine.ts");
    git("checkout", "--quiet", "main");
    commit("src/theirs.ts");
    git("checkout", "--quiet", "topic");
    write("src/open.ts");
    expect(changed("main")).toEqual(["src/mine.ts", "src/open.ts"]);
    expect(changed("HEAD")).toEqual(["src/open.ts"]);
  });

  it("says what is wrong with a ref", () => {
    commit("src/a.ts");
    expect(() => changed("nowhere")).toThrow('--changed "nowhere" names no commit of this repository');
    expect(() => changed("--output=x")).toThrow("names no commit");
    git("checkout", "--quiet", "--orphan", "other");
    commit("src/b.ts");
    expect(() => changed("main")).toThrow("no common ancestor");
  });

  it("says that a clone is too shallow, and what to do", () => {
    commit("src/a.ts");
    git("checkout", "--quiet", "-b", "topic");
    commit("src/b.ts");
    git("clone", "--quiet", "--depth=1", "--branch=topic", `file://${repository}`, "../clone");
    const hint = { hint: expect.stringContaining("git fetch --unshallow") };
    const clone = path.join(folder, "clone");
    expect(() => changedFiles(clone, "main")).toThrow(expect.objectContaining(hint));
    execFileSync("git", ["fetch", "--quiet", "--depth=1", "origin", "main"], { cwd: clone, stdio: "pipe" });
    expect(() => changedFiles(clone, "FETCH_HEAD")).toThrow(expect.objectContaining(hint));
    expect(changedFiles(clone, "")).toEqual([]);
  });

  it("says that there is no git", () => {
    vi.stubEnv("PATH", "/nowhere");
    try {
      expect(() => changed()).toThrow("--changed needs git, and there is none on the PATH");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("says that there is no repository", () => {
    expect(() => changedFiles(folder, "")).toThrow(`--changed needs a git repository, and ${folder} is in none`);
  });
});
