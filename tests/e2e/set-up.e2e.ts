/** A project that gaplint knows nothing of yet, set up from the packaged extension in a real VS Code. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasWorkbench } from "./environment.ts";
import { LETTERS } from "./shop.ts";
import { Workbench } from "./workbench.ts";

let workbench: Workbench;

describe.skipIf(!hasWorkbench())("in a project without a registry", () => {
  beforeAll(async () => {
    workbench = await Workbench.start({
      "package.json": '{ "name": "letters", "private": true, "type": "module" }\n',
      "tsconfig.json": '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler", "resolveJsonModule": true, "strict": true } }\n',
      "lib/letters.ts": LETTERS,
    });
    await workbench.load("lib/letters.ts");
  });
  afterEach(async ({ task }) => {
    await workbench.screenshot(`${task.result?.state === "fail" ? "failed-" : ""}${task.name.replace(/\W+/g, "-")}`);
  });
  afterAll(() => workbench?.close());

  test("setting it up shows what would be written, writes it, and leads to the registry", async () => {
    const { page } = workbench;
    await workbench.editor.locator(".squiggly-error, .squiggly-warning").first().waitFor();
    await workbench.command("gaplint: Set Up This Project");
    const dialog = page.locator(".monaco-dialog-box", { hasText: "Write these files" });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain("capability-registry.json");
    await page.locator(".view-line", { hasText: "+++ b/capability-registry.json" }).first().waitFor();
    await dialog.getByRole("button", { name: "Write" }).click();
    const done = page.locator(".notification-toast", { hasText: "is set up" });
    await done.waitFor();
    expect(await workbench.disk("capability-registry.json", (text) => text.includes("}"))).toContain('"claude-mythos-5"');
    expect(await workbench.disk("gaplint.json", (text) => text.includes("}"))).toContain('"registryModule": "lib/model-registry.ts"');
    await done.getByRole("button", { name: "Open Registry" }).click();
    await page.locator(".tabs-container .tab.active", { hasText: "capability-registry.json" }).waitFor();
    expect(await page.locator(".tabs-container .tab.dirty").count()).toBe(0);
  });

  test("a project that is set up is not written over", async () => {
    await workbench.command("gaplint: Set Up This Project");
    await workbench.page.locator(".notification-toast", { hasText: "is set up already" }).waitFor();
  });
});
