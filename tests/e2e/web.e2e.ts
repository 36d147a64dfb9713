/** The packaged extension in a VS Code that is all in the browser: no Node, no disk, the server in a Web Worker. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasWorkbench } from "./environment.ts";
import { REGISTRY, SHOP } from "./shop.ts";
import { WebWorkbench } from "./web-workbench.ts";

let workbench: WebWorkbench;

describe.skipIf(!hasWorkbench())("in a browser", () => {
  beforeAll(async () => {
    workbench = await WebWorkbench.start(SHOP);
    await workbench.load();
    await workbench.open("lib/answers.ts");
  });
  afterEach(async ({ task }) => {
    await workbench.screenshot(`web-${task.result?.state === "fail" ? "failed-" : ""}${task.name.replace(/\W+/g, "-")}`);
  });
  afterAll(() => workbench?.close());

  test("gaps are underlined and stand in the Problems panel, and files that were never opened are judged, too", async () => {
    await workbench.editor.locator(".squiggly-error").first().waitFor();
    await workbench.key("Control+Shift+m");
    await workbench.problems.filter({ hasText: "hardcoded-model/restricted" }).filter({ hasText: "claude-fable-5" }).waitFor();
    await workbench.page.locator('.explorer-folders-view [aria-label*="letters.ts"][aria-label*="problems in this file"]').waitFor();
    await workbench.key("Control+Shift+m");
  });

  test("a hover tells the clearance of a model and where it is from", async () => {
    await workbench.goTo(9, 20);
    expect(await workbench.hover("Fallback chain")).toContain("model board, 2026-09");
    await workbench.key("Escape");
  });

  test("a quick fix asks the registry in place of the name, with its import", async () => {
    await workbench.goTo(15, 20);
    await workbench.codeAction("Ask the registry for the model");
    await workbench.editor.locator(".view-lines", { hasText: "selectModel" }).first().waitFor();
    await workbench.key("Control+s");
    await workbench.page.locator(".tabs-container .tab.active:not(.dirty)", { hasText: "answers.ts" }).waitFor();
    await workbench.key("Control+Shift+m");
    await workbench.problems.filter({ hasText: "answers.ts" }).first().waitFor();
    await workbench.problems.filter({ hasText: "claude-fable-5" }).first().waitFor({ state: "detached" });
    await workbench.key("Control+Shift+m");
  });

  test("an edit of the registry counts once it is typed, and stays once it is saved", async () => {
    await workbench.open("capability-registry.json");
    const line = REGISTRY.split("\n").findIndex((text) => text.includes("cleared")) + 1;
    await workbench.goTo(line, REGISTRY.split("\n")[line - 1]?.indexOf("cleared") ?? 1);
    await workbench.key("End");
    for (let presses = 0; presses < '"cleared", "source": "model board, 2026-09" }'.length; presses++) {
      await workbench.key("Shift+ArrowLeft");
    }
    await workbench.type('"revoked" }');
    await workbench.key("Control+Shift+m");
    const revoked = workbench.problems.filter({ hasText: "hardcoded-model/restricted" }).filter({ hasText: "claude-mythos-5" });
    await revoked.first().waitFor();
    await workbench.key("Control+s");
    await workbench.page.locator(".notification-toast", { hasText: "claude-mythos-5 revoked:" }).waitFor();
    await workbench.command("Notifications: Clear All Notifications");
    await workbench.command("View: Close Editor");
    await revoked.first().waitFor();
    await workbench.key("Control+Shift+m");
  });

  test("a rule is explained on a page of the extension", async () => {
    await workbench.key("F1");
    await workbench.pick(">gaplint: Explain Rule", "gaplint: Explain Rule");
    await workbench.pick("silent-fallback");
    // What is in the preview can't be seen here: a page of a browser without a window may register no service worker.
    await workbench.page.locator(".tabs-container .tab.active", { hasText: "silent-fallback.md" }).waitFor();
  });

  test("a restarted server knows what was saved, and judges again", async () => {
    await workbench.open("lib/letters.ts");
    await workbench.command("gaplint: Restart Server");
    await workbench.editor.locator(".squiggly-error").first().waitFor();
    await workbench.page.locator('[id="gaplint.gaplint.status"]', { hasText: /[1-9]/ }).waitFor();
  });
});
