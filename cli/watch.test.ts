import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { watchFolder } from "./watch.ts";

it("sees what changes, and not what is none of its business", async () => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-watch-")));
  mkdirSync(path.join(root, "node_modules/x"), { recursive: true });
  const changes = watchFolder(root);
  // The watcher says nothing of when it is ready, so the file is written until it is seen.
  const file = path.join(root, "chat.ts");
  let written = 0;
  const timer = setInterval(() => {
    for (const name of ["node_modules/x/index.js", "notes.md", "chat.ts"]) writeFileSync(path.join(root, name), `// ${written++}\n`);
  }, 50);
  const { value } = await changes.next().finally(() => clearInterval(timer));
  expect(value).toEqual([file]);
  rmSync(root, { recursive: true, force: true });
});
