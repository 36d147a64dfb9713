/** The packaged extension in a real VS Code: what a user sees and does, from the first squiggle to a server that died. */
import { statSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasWorkbench, VSIX } from "./environment.ts";
import { REGISTRY, SHOP } from "./shop.ts";
import { appears, pause } from "./window.ts";
import { Workbench } from "./workbench.ts";

let workbench: Workbench;

describe.skipIf(!hasWorkbench())("in VS Code", () => {
  beforeAll(async () => {
    workbench = await Workbench.start(SHOP);
    await workbench.load("lib/answers.ts");
  });
  afterEach(async ({ task }) => {
    await workbench.screenshot(`${task.result?.state === "fail" ? "failed-" : ""}${task.name.replace(/\W+/g, "-")}`);
  });
  afterAll(() => workbench?.close());

  test("gaps are underlined and stand in the Problems panel with their related places", async () => {
    await workbench.editor.locator(".squiggly-error").first().waitFor();
    await workbench.key("Control+Shift+m");
    await workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "hardcoded-model/restricted" }).filter({ hasText: "claude-fable-5" }).waitFor();
    await workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "sent by anthropic.messages.create" }).first().waitFor();
    await workbench.key("Control+Shift+m");
  });

  test("a hover tells the clearance of a model, where it is from and what would serve instead", async () => {
    await workbench.goTo(9, 20);
    expect(await workbench.hover("Fallback chain")).toContain("model board, 2026-09");
    await workbench.screenshot("hover");
    await workbench.key("Escape");
  });

  test("the view shows the gaps by layer, rule and file, and leads to them", async () => {
    await workbench.command("View: Show gaplint");
    const rows = workbench.page.locator(".pane-body .monaco-list-row");
    // The rows come one after the other.
    for (const text of ["Access", "hardcoded-model", "answers.ts", "Control", "State"]) await rows.filter({ hasText: text }).first().waitFor();
    const texts = await rows.allInnerTexts();
    const position = (text: string): number => texts.findIndex((row) => row.includes(text));
    expect(position("Access")).toBeLessThan(position("hardcoded-model"));
    expect(position("hardcoded-model")).toBeLessThan(position("answers.ts"));
    expect(position("Access")).toBeLessThan(position("Control"));
    expect(position("Control")).toBeLessThan(position("State"));
    const file = rows.filter({ hasText: "letters.ts" }).first();
    const gap = rows.filter({ hasText: "revocable, line 5" }).first();
    // A click that comes while the rows are drawn anew unfolds nothing.
    for (let attempt = 0; attempt < 5 && !(await gap.isVisible()); attempt++) {
      await file.click();
      await workbench.key("ArrowRight");
      await pause(1000);
    }
    await gap.waitFor();
    // Rows move while one unfolds.
    await pause(500);
    await gap.click();
    await workbench.page.locator(".tabs-container .tab.active", { hasText: "letters.ts" }).waitFor();
    await workbench.editor.locator(".view-lines", { hasText: "polish" }).waitFor();
    await workbench.editor.locator(".squiggly-warning").first().waitFor();
    await workbench.screenshot("view");
  });

  test("a quick fix asks the registry in place of the name, with its import, on disk", async () => {
    await workbench.open("lib/answers.ts");
    await workbench.goTo(15, 20);
    await workbench.codeAction("Ask the registry for the model");
    await workbench.editor.locator(".view-lines", { hasText: "selectModel" }).first().waitFor();
    await workbench.key("Control+s");
    const text = await workbench.disk("lib/answers.ts", (now) => now.includes("selectModel("));
    expect(text).toContain('from "./model-registry"');
    expect(text).not.toContain('"claude-fable-5"');
  });

  test("fixing all mends every safe gap of a file", async () => {
    await workbench.open("lib/letters.ts");
    await workbench.goTo(1, 1);
    await workbench.editor.locator(".squiggly-warning").first().waitFor();
    await workbench.command("gaplint: Fix All Safe Gaps in This File");
    await workbench.editor.locator(".view-lines", { hasText: "selectModel" }).first().waitFor();
    await workbench.key("Control+s");
    const text = await workbench.disk("lib/letters.ts", (now) => now.includes("selectModel("));
    expect(text.match(/model: selectModel\(/g)).toHaveLength(2);
    expect(text.match(/import \{ selectModel \}/g)).toHaveLength(1);
  });

  test("a lookup that is typed gets its tier completed from the registry", async () => {
    await workbench.open("lib/model-registry.ts");
    await workbench.goTo(10, 1);
    await workbench.type('export const fast = selectModel({ tier: "');
    const widget = workbench.page.locator(".suggest-widget.visible .monaco-list-row");
    if (!(await appears(widget.first(), 5000))) {
      await workbench.key("Control+Space");
    }
    await widget.filter({ hasText: "general" }).first().waitFor();
    await workbench.screenshot("completion");
    await workbench.key("Escape");
    await workbench.command("File: Revert File");
  });

  test("an id is completed in the registry", async () => {
    await workbench.open("capability-registry.json");
    await workbench.page.locator(".codelens-decoration", { hasText: /\d calls?/ }).first().waitFor();
    const line = REGISTRY.split("\n").findIndex((text) => text.includes('"tier": "general"')) + 1;
    await workbench.goTo(line, 16);
    await workbench.key("Control+Space");
    await workbench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "frontier" }).first().waitFor();
    await workbench.screenshot("registry");
    await workbench.key("Escape");
  });

  test("revoking a model in the registry flips a diagnostic without touching the code, and says what it is about", async () => {
    workbench.write("capability-registry.json", REGISTRY.replace('"cleared", "source": "model board, 2026-09" }\n    },\n    "claude-opus', '"revoked", "source": "order of 2026-11-20" }\n    },\n    "claude-opus'));
    const toast = workbench.page.locator(".notification-toast", { hasText: "claude-mythos-5 revoked:" });
    await toast.waitFor();
    await workbench.screenshot("revoked");
    await workbench.command("Notifications: Clear All Notifications");
    await workbench.key("Control+Shift+m");
    const restricted = workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "hardcoded-model/restricted" }).filter({ hasText: "claude-mythos-5" });
    await restricted.waitFor();
    workbench.write("capability-registry.json", REGISTRY);
    await restricted.waitFor({ state: "detached" });
    await workbench.key("Control+Shift+m");
  });

  test("a gap is suppressed with the reason that is typed", async () => {
    await workbench.command("Notifications: Clear All Notifications");
    await workbench.open("lib/answers.ts");
    await workbench.goTo(10, 20);
    await workbench.codeAction("Suppress hardcoded-model here, with a reason");
    await workbench.editor.locator(".view-lines", { hasText: "gaplint-disable-next-line" }).first().waitFor();
    await workbench.type("pinned for the audit");
    await workbench.key("Control+s");
    await workbench.disk("lib/answers.ts", (now) => now.includes("// gaplint-disable-next-line hardcoded-model -- pinned for the audit\n"));
  });

  test("a server that was killed comes back by itself, and by the command", async () => {
    const [before] = workbench.serverProcesses();
    expect(before).toBeDefined();
    process.kill(before ?? 0, "SIGKILL");
    for (let tries = 0; tries < 200 && (workbench.serverProcesses().length === 0 || workbench.serverProcesses().includes(before ?? 0)); tries++) {
      await pause(100);
    }
    await workbench.open("app/ask/route.ts");
    await workbench.open("lib/answers.ts");
    await workbench.editor.locator(".squiggly-warning").first().waitFor();
    await workbench.command("gaplint: Restart Server");
    await workbench.editor.locator(".squiggly-warning").first().waitFor();
    expect(workbench.serverProcesses()).toHaveLength(1);
  });

  test("the package is small, and VS Code says how long the extension took to be up", async () => {
    const times: number[] = [];
    // The list has those first that took longest, and only what is in sight.
    await workbench.page.setViewportSize({ width: 1120, height: 2400 });
    for (let start = 0; start < 5; start++) {
      await workbench.load("lib/answers.ts");
      await workbench.editor.locator(".squiggly-warning").first().waitFor();
      await workbench.command("Developer: Show Running Extensions");
      const running = workbench.page.locator(".runtime-extensions-editor .extension", { hasText: "gaplint" });
      const [, activation] = /Activation: (\d+)ms/.exec(await running.first().innerText()) ?? [];
      times.push(Number(activation));
    }
    expect(times).not.toContain(NaN);
    const { size } = statSync(VSIX);
    expect(size).toBeLessThan(6_000_000);
    console.log(`the extension was up in ${times.join(", ")} ms; its package has ${(size / 1e6).toFixed(2)} MB`);
  });
});
