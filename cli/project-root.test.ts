import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectRoot } from "./project-root.ts";

let base: string;
const at = (file: string) => path.join(base, file);

function files(entries: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(entries)) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  }
}

beforeEach(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-root-")));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("projectRoot", () => {
  it("is the nearest folder with a package.json", () => {
    files({ "app/package.json": "{}", "app/src/chat.ts": "" });
    expect(projectRoot([at("app/src/chat.ts")])).toBe(at("app"));
    expect(projectRoot([at("app/src")])).toBe(at("app"));
  });

  it("is the monorepo, whose packages call each other", () => {
    files({
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/web/package.json": "{}",
      "packages/web/src/a.ts": "",
    });
    expect(projectRoot([at("packages/web/src/a.ts")])).toBe(base);
  });

  it("is the monorepo of a pnpm workspace", () => {
    files({ "pnpm-workspace.yaml": "packages: ['*']", "web/package.json": "{}", "web/a.ts": "" });
    expect(projectRoot([at("web")])).toBe(base);
  });

  it("is a folder with a config of its own, whatever lies above", () => {
    files({ "package.json": '{ "workspaces": ["*"] }', "sample/gaplint.json": "{}", "sample/a.ts": "" });
    expect(projectRoot([at("sample")])).toBe(at("sample"));
  });

  it("is the folder itself where no file says what the project is", () => {
    files({ ".git/HEAD": "", "loose/a.ts": "" });
    expect(projectRoot([at("loose")])).toBe(at("loose"));
    expect(projectRoot([at("loose/a.ts")])).toBe(at("loose"));
  });

  it("does not leave the repository", () => {
    files({ "package.json": '{ "workspaces": ["*"] }', "clone/.git/HEAD": "", "clone/package.json": "{}", "clone/a.ts": "" });
    expect(projectRoot([at("clone/a.ts")])).toBe(at("clone"));
  });

  it("is the common folder of several projects", () => {
    files({ "one/package.json": "{}", "one/a.ts": "", "two/package.json": "{}", "two/a.ts": "" });
    expect(projectRoot([at("one/a.ts"), at("two")])).toBe(base);
  });

  it("is not confused by a broken package.json", () => {
    files({ ".git/HEAD": "", "package.json": "{", "src/a.ts": "" });
    expect(projectRoot([at("src/a.ts")])).toBe(base);
  });
});
