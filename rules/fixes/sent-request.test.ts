/** Requests without an SDK: a bad status has to fail before another model can be asked. */
import { afterEach, expect, test } from "vitest";
import type { Fix } from "../finding.ts";
import { mend, STUBS, writeProject, type Project } from "./testing.ts";

let project: Project | undefined;
afterEach(() => project?.remove());

const FETCH = "declare function fetch(url: string, options?: object): Promise<{ ok: boolean; status: number; json(): Promise<any> }>;\n";

function open(text: string): Project {
  project = writeProject({ "stubs.d.ts": STUBS + FETCH, "src/ask.ts": text });
  return project;
}

const ask = (after: string, model = '"claude-opus-4-5"'): string => `export async function ask(content: string) {
  const response = await fetch("https://api.anthropic.com/v1/messages", {
    method: "POST",
    headers: { "x-api-key": process.env.KEY },
    body: JSON.stringify({ model: ${model}, max_tokens: 100, messages: [{ role: "user", content }] }),
  });
${after}  return await response.json();
}
`;

/** What is offered for the missing tier. */
function offered(text: string): readonly Fix[] {
  const result = open(text).lint();
  const finding = result.findings.find(({ rule }) => rule === "missing-fallback-tier");
  expect(finding).toBeDefined();
  return finding === undefined ? [] : result.fixes(finding);
}

test("the request is made with each model, and fails where it is refused", () => {
  const { project: mended, fixes } = mend(open(ask("")), "missing-fallback-tier");
  expect(fixes.map(({ safe }) => safe)).toEqual([false]);
  const text = mended.text("src/ask.ts");
  expect(text).toContain('await withFallback({ tier: "frontier", provider: "anthropic" }, (model) => fetch("https://api.anthropic.com/v1/messages", {\n    method: "POST",');
  expect(text).toContain("JSON.stringify({ model, max_tokens: 100,");
  expect(text).toContain("}).then((response) => (response.ok ? response : Promise.reject(Object.assign(new Error(`The model request was answered with ${response.status}`), { status: response.status })))));");
});

test("a status that only throws may stay", () => {
  expect(offered(ask("  if (!response.ok) throw new Error(`refused: ${response.status}`);\n"))).toHaveLength(1);
});

test.each([
  ["the code goes on with a bad status", ask('  if (!response.ok) return { error: "not now" };\n')],
  ["the response isn't kept", ask("").replace("const response = await fetch", "const body = (await fetch").replace("  });\n", "  })).json();\n").replace("await response.json()", "body")],
  ["the body is made elsewhere", ask("").replace(/JSON\.stringify\(.*\)/, "bodyOf(content)").replace("export", "declare function bodyOf(content: string): string;\nexport")],
])("nothing is offered where %s", (_, text) => {
  expect(offered(text)).toEqual([]);
});
