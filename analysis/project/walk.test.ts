import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FileSystem } from "./file-system.ts";
import { FileSystemError } from "./file-system.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import { testFolder } from "./test-folder.ts";
import type { Walk } from "./walk.ts";
import { walk } from "./walk.ts";

function sources(root: string, options: { include?: string[]; exclude?: string[] } = {}): string[] {
  return names(root, walk(nodeFileSystem, { root, ...options }));
}

function names(root: string, walked: Walk): string[] {
  return walked.sources.map((file) => file.replace(`${root}/`, ""));
}

const FILES = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, ""]));

describe("which files are sources", () => {
  it("takes all extensions of TypeScript and JavaScript, sorted, and no declarations or minified files", () => {
    const root = testFolder(
      FILES("b.ts", "a.tsx", "c.mts", "d.cts", "e.js", "f.jsx", "g.mjs", "h.cjs", "i.d.ts", "j.d.mts", "k.css.d.ts", "l.min.js", "m.css", "n.ts.bak", "README.md"),
    );
    expect(sources(root)).toEqual(["a.tsx", "b.ts", "c.mts", "d.cts", "e.js", "f.jsx", "g.mjs", "h.cjs"]);
  });

  it("keeps declarations apart: those of the project's own folders", () => {
    const root = testFolder({ ...FILES("package.json", "a.d.ts", "types/b.d.mts", "types/c.d.cts", "types/d.d.css.ts", "dist/a.d.ts", "node_modules/x/x.d.ts", "made/e.d.ts", "other/f.d.ts"), ".gitignore": "/made/" });
    const declarations = (options: { include?: string[]; exclude?: string[] }): string[] => walk(nodeFileSystem, { root, ...options }).declarations.map((file) => file.replace(`${root}/`, ""));
    expect(declarations({})).toEqual(["a.d.ts", "other/f.d.ts", "types/b.d.mts", "types/c.d.cts"]);
    expect(declarations({ include: ["types"] })).toEqual(["types/b.d.mts", "types/c.d.cts"]);
    expect(declarations({ exclude: ["other"] })).toEqual(["a.d.ts", "types/b.d.mts", "types/c.d.cts"]);
    expect(sources(root)).toEqual([]);
  });

  it("an empty folder has none, and no problem", () => {
    expect(walk(nodeFileSystem, { root: testFolder({}) })).toMatchObject({ sources: [], problems: [] });
  });

  it("skips dependencies and caches anywhere, hidden folders of code not", () => {
    const root = testFolder(FILES("a.ts", "node_modules/x/index.js", "apps/web/.next/server/page.js", "apps/web/node_modules/y/y.ts", ".storybook/main.ts"));
    expect(sources(root)).toEqual([".storybook/main.ts", "a.ts"]);
  });

  it("skips outputs beside a package.json, not folders of that name deeper in the sources", () => {
    const root = testFolder(FILES("package.json", "dist/index.js", "build/index.js", "src/build/plan.ts", "src/dist/x.ts", "packages/a/package.json", "packages/a/out/a.js"));
    expect(sources(root)).toEqual(["src/build/plan.ts", "src/dist/x.ts"]);
  });

  it("keeps a committed build folder where a .gitignore could have named it", () => {
    const root = testFolder({ ...FILES("package.json", "build/webpack.config.js", "dist/bundle.js"), ".gitignore": "node_modules\n" });
    expect(sources(root)).toEqual(["build/webpack.config.js"]);
  });

  it("include and exclude take globs, files and folders", () => {
    const root = testFolder(FILES("src/a.ts", "src/gen/b.ts", "src/c.gen.ts", "tools/d.ts"));
    expect(sources(root, { include: ["src"] })).toEqual(["src/a.ts", "src/c.gen.ts", "src/gen/b.ts"]);
    expect(sources(root, { exclude: ["src/gen/", "**/*.gen.ts"] })).toEqual(["src/a.ts", "tools/d.ts"]);
    expect(sources(root, { include: ["./tools/**"] })).toEqual(["tools/d.ts"]);
  });
});

describe("what git ignores", () => {
  it(".gitignore of every level counts, the nearest first", () => {
    const root = testFolder({
      ...FILES("a.ts", "generated/b.ts", "web/generated/c.ts", "web/keep/d.log.ts", "web/e.log.ts", "web/api/only-here.ts", "only-here.ts"),
      ".gitignore": "generated/\n*.log.ts\n",
      "web/.gitignore": "!*.log.ts\n/api\n",
    });
    expect(sources(root)).toEqual(["a.ts", "only-here.ts", "web/e.log.ts", "web/keep/d.log.ts"]);
  });

  it("rules above the root hold up to the repository's root, with info/exclude", () => {
    const top = testFolder({
      ...FILES("repo/.git/HEAD", "repo/apps/web/a.ts", "repo/apps/web/b.gen.ts", "repo/apps/web/c.tmp.ts", "repo/apps/web/d.ts"),
      ".gitignore": "d.ts\n",
      "repo/.gitignore": "*.gen.ts\n",
      "repo/.git/info/exclude": "*.tmp.ts\n",
    });
    expect(sources(`${top}/repo/apps/web`)).toEqual(["a.ts", "d.ts"]);
  });

  it("info/exclude is found from a linked work tree", () => {
    const top = testFolder({
      ...FILES("tree/a.ts", "tree/b.tmp.ts", "main/.git/HEAD"),
      "tree/.git": `gitdir: ../main/.git/worktrees/tree\n`,
      "main/.git/worktrees/tree/commondir": "../..\n",
      "main/.git/info/exclude": "*.tmp.ts\n",
    });
    expect(sources(`${top}/tree`)).toEqual(["a.ts"]);
  });

  it("whoever lints an ignored folder means it", () => {
    const top = testFolder({ ...FILES(".git/HEAD", "scratch/a.ts"), ".gitignore": "scratch\n" });
    expect(sources(top)).toEqual([]);
    expect(sources(`${top}/scratch`)).toEqual(["a.ts"]);
  });
});

describe("symbolic links", () => {
  it("a link to a place in the root is an alias, not a second copy", () => {
    const root = testFolder(FILES("packages/core/index.ts"));
    symlinkSync(join(root, "packages/core"), join(root, "linked"));
    const walked = walk(nodeFileSystem, { root });
    expect(names(root, walked)).toEqual(["packages/core/index.ts"]);
    expect([...walked.links]).toEqual([[`${root}/linked`, `${root}/packages/core`]]);
  });

  it("a link out of the root is followed", () => {
    const top = testFolder(FILES("app/a.ts", "shared/b.ts", "single.ts"));
    symlinkSync("../shared", join(top, "app/shared"));
    symlinkSync("../single.ts", join(top, "app/single.ts"));
    expect(walk(nodeFileSystem, { root: `${top}/app` }).sources).toEqual([`${top}/app/a.ts`, `${top}/shared/b.ts`, `${top}/single.ts`]);
  });

  it("loops and dangling links are problems, and the rest goes on", () => {
    const root = testFolder(FILES("src/a.ts"));
    symlinkSync("..", join(root, "src/up"));
    symlinkSync("circle", join(root, "circle"));
    symlinkSync("gone.ts", join(root, "dangling.ts"));
    symlinkSync("gone.png", join(root, "picture.png"));
    symlinkSync("../dist/app", join(root, "served"));
    const walked = walk(nodeFileSystem, { root });
    expect(names(root, walked)).toEqual(["src/a.ts"]);
    expect(walked.problems.map(({ file, message }) => `${file.replace(`${root}/`, "")}: ${message}`).sort()).toEqual([
      `circle: This symbolic link can't be followed: its symbolic links go round in a circle. Mend or remove it, or name it in "exclude".`,
      `dangling.ts: This symbolic link can't be followed: the place it leads to doesn't exist. Mend or remove it, or name it in "exclude".`,
      `src/up: This symbolic link leads to a folder that it lies in, so following it would never end. It was not followed; remove it, or name it in "exclude".`,
    ]);
  });

  it("two links that lead to each other's folders end", () => {
    const top = testFolder(FILES("app/a.ts", "left/l.ts", "right/r.ts"));
    symlinkSync("../left", join(top, "app/left"));
    symlinkSync("../right", join(top, "left/right"));
    symlinkSync("../left", join(top, "right/left"));
    expect(walk(nodeFileSystem, { root: `${top}/app` }).sources).toEqual([`${top}/app/a.ts`, `${top}/left/l.ts`, `${top}/right/r.ts`]);
  });
});

it("a folder that can't be read is a problem at that folder", () => {
  const root = testFolder(FILES("a.ts", "secret/b.ts", "z.ts"));
  const locked: FileSystem = {
    ...nodeFileSystem,
    readDirectory(folder) {
      if (folder.endsWith("/secret")) throw new FileSystemError("EACCES", "permission denied");
      return nodeFileSystem.readDirectory(folder);
    },
  };
  const walked = walk(locked, { root });
  expect(names(root, walked)).toEqual(["a.ts", "z.ts"]);
  expect(walked.problems).toEqual([
    { file: `${root}/secret`, message: `This folder can't be read (permission denied), so nothing in it was linted. Make it readable, or name it in "exclude".` },
  ]);
});

it("a root that doesn't exist is a problem", () => {
  const root = `${testFolder({})}/gone`;
  const walked = walk(nodeFileSystem, { root });
  expect(walked.sources).toEqual([]);
  expect(walked.problems).toMatchObject([{ file: root }]);
});
