import { describe, expect, onTestFinished, test } from "vitest";
import { mend, writeProject, type Project } from "./testing.ts";

const WEB = `declare class Response { constructor(body: string | null, init?: { status: number }); }
declare module "express" {
  export interface Req { body: { who: string; text: string }; params: Record<string, string> }
  export interface Res { json(value: unknown): void; status(code: number): Res }
  export default function express(): { post(path: string, handler: (req: Req, res: Res) => unknown): void };
}
`;
const GATE = `export async function requirePermission(who: string, permission: string): Promise<void> {
  if (!(process.env[permission] ?? "").includes(who)) throw new Error("forbidden");
}
export async function isAllowed(who: string): Promise<boolean> {
  return who === "root";
}
`;
const MODEL = 'import { generateText } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\n';
const ask = (prompt: string): string => `await generateText({ model: anthropic("claude-haiku-4-5"), prompt: ${prompt} })`;

function write(files: Readonly<Record<string, string>>): Project {
  const project = writeProject({ "src/gate.ts": GATE, "web.d.ts": WEB, ...files });
  onTestFinished(() => project.remove());
  return project;
}

/** An express server with two routes; the second asks no gate. */
function server(first: readonly string[], second: readonly string[], imported = "requirePermission"): Project {
  const route = (path: string, lines: readonly string[]): string => `app.post("${path}", async (req, res) => {\n${lines.map((line) => `  ${line}\n`).join("")}});\n`;
  return write({ "src/server.ts": `import express from "express";\n${MODEL}import { ${imported} } from "./gate";\n\nconst app = express();\n${route("/a", first)}${route("/b", second)}` });
}

/** The lines of the second route after the fix. */
function mended(project: Project): readonly string[] {
  mend(project, "call-before-gate");
  const lines = project.text("src/server.ts").split("\n");
  return lines.slice(lines.findIndex((line) => line.includes('"/b"')) + 1, -2).map((line) => line.slice(2));
}

function offered(project: Project): readonly string[] {
  const result = project.lint();
  const found = result.findings.filter(({ rule }) => rule === "call-before-gate");
  expect(found.length).toBeGreaterThan(0);
  return found.flatMap((finding) => result.fixes(finding)).map(({ title }) => title);
}

const ANSWER = `res.json(${ask("req.body.text")});`;

describe("a gate that another place asks", () => {
  test("is asked here as there", () => {
    const project = server(['await requirePermission(req.body.who, "drafts");', ANSWER], ["// The draft.", ANSWER]);
    expect(offered(project)).toEqual(['Ask the gate first, as /a does: await requirePermission(req.body.who, "drafts")']);
    expect(mended(project)).toEqual(['await requirePermission(req.body.who, "drafts");', "// The draft.", ANSWER]);
  });

  test.each([
    ["is asked of some callers only", ['if (req.params.plan !== "own") {', '  await requirePermission(req.body.who, "drafts");', "}", ANSWER]],
    ["is asked about what was looked at before", ["const who = process.env[req.body.who];", 'if (who === undefined) throw new Error("nobody");', 'await requirePermission(who, "drafts");', ANSWER]],
  ])("is not asked here where it %s", (_, first) => {
    expect(offered(server(first, [ANSWER]))).toEqual([]);
  });

  test("brings along what it is asked about, right before the call", () => {
    const project = server(["const who = req.body.who.trim();", 'await requirePermission(who, "drafts");', ANSWER], ["const text = req.body.text.trim();", `res.json(${ask("text")});`]);
    expect(mended(project)).toEqual(["const text = req.body.text.trim();", "const who = req.body.who.trim();", 'await requirePermission(who, "drafts");', `res.json(${ask("text")});`]);
  });

  test("is tested, and refused by in the words of the function", () => {
    const project = server(["if (!(await isAllowed(req.body.who))) {", '  return res.status(402).json({ pay: "first" });', "}", ANSWER], [ANSWER], "isAllowed");
    expect(mended(project)).toEqual(["if (!(await isAllowed(req.body.who))) {", '  res.status(403).json({ error: "Forbidden" });', "  return;", "}", ANSWER]);
  });

  test("comes with its import into another file", () => {
    const project = write({
      "app/api/a/route.ts": `${MODEL}import { requirePermission } from "../../../src/gate";\n\nexport async function POST(request: { json(): Promise<{ who: string; text: string }> }) {\n  const { who, text } = await request.json();\n  await requirePermission(who, "a");\n  return ${ask("text")};\n}\n`,
      "app/api/b/route.ts": `${MODEL}\nexport async function POST(request: { json(): Promise<{ who: string; text: string }> }) {\n  const { who, text } = await request.json();\n  return ${ask("who + text")};\n}\n`,
    });
    mend(project, "call-before-gate");
    expect(project.text("app/api/b/route.ts")).toBe(
      `${MODEL}import { requirePermission } from "../../../src/gate";\n\nexport async function POST(request: { json(): Promise<{ who: string; text: string }> }) {\n  const { who, text } = await request.json();\n  await requirePermission(who, "a");\n  return ${ask("who + text")};\n}\n`,
    );
  });

  test("is not, where a name means something else here", () => {
    const project = server(["const who = req.body.who;", 'await requirePermission(who, "drafts");', ANSWER], ["const who = req.body.text;", `res.json(${ask("who")});`]);
    expect(offered(project)).toEqual([]);
  });

  test("is not, where several gates are asked elsewhere", () => {
    const project = server(['if (req.params.x) await requirePermission(req.body.who, "x");', "else if (!(await isAllowed(req.body.who))) throw new Error();", ANSWER], [ANSWER], "isAllowed, requirePermission");
    expect(offered(project)).toEqual([]);
  });
});
