import { describe, expect, onTestFinished, test } from "vitest";
import { mend, writeProject, type Project } from "./testing.ts";

const HEAD = `import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { accounts, requireQuota } from "@/lib/accounts";

`;

const ACCOUNTS = `export interface Account { readonly id: string; readonly plan: string }
export const accounts: { find(key: string): Promise<Account | undefined> } = { find: async () => undefined };
export async function requireQuota(account: string): Promise<void> {
  if ((await accounts.find(account)) === undefined) throw new Error("quota exceeded");
}
`;

/** A route handler of the given body, one line each. */
function route(...lines: readonly string[]): Project {
  const body = lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n");
  const project = writeProject({
    "app/api/draft/route.ts": `${HEAD}export async function POST(request: { json(): Promise<{ key: string; prompt: string }> }) {\n  const { key, prompt } = await request.json();\n${body}\n}\n`,
    "lib/accounts.ts": ACCOUNTS,
    "tsconfig.json": '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "noEmit": true, "paths": { "@/*": ["./*"] } } }\n',
    "web.d.ts": "declare class Response { constructor(body: string, init?: { status: number }); }\n",
  });
  onTestFinished(() => project.remove());
  return project;
}

/** The body's lines after the fix. */
function bodyAfter(project: Project): readonly string[] {
  mend(project, "call-before-gate");
  const lines = project.text("app/api/draft/route.ts").split("\n");
  return lines.slice(lines.findIndex((line) => line.includes("await request.json()")) + 1, -2).map((line) => line.trim());
}

/** What is offered for the finding of the rule. */
function offered(project: Project): readonly string[] {
  const result = project.lint();
  const late = result.findings.filter(({ rule, kind }) => rule === "call-before-gate" && kind === "gate-after-call");
  expect(late.length).toBeGreaterThan(0);
  return late.flatMap((finding) => result.fixes(finding)).map(({ title }) => title);
}

const CALL = 'const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt });';

describe("a late gate", () => {
  test("is asked before the call, with its comment", () => {
    const project = route(CALL, "", "// Everybody has a quota.", "await requireQuota(key); // throws", "", "return new Response(text);");
    expect(bodyAfter(project)).toEqual(["// Everybody has a quota.", "await requireQuota(key); // throws", CALL, "", "return new Response(text);"]);
  });

  test("goes above the comment of the call", () => {
    const project = route("// The draft.", CALL, "await requireQuota(key);", "return new Response(text);");
    expect(bodyAfter(project)).toEqual(["await requireQuota(key);", "// The draft.", CALL, "return new Response(text);"]);
  });

  test("goes above a callback that the call is run in, where it is written", () => {
    const inTurn = 'const inTurn = <T>(run: (model: string) => Promise<T>) => run("claude-haiku-4-5");';
    const wrapped = "const { text } = await inTurn((model) => generateText({ model: anthropic(model), prompt }));";
    const project = route(inTurn, wrapped, "await requireQuota(key);", "return new Response(text);");
    expect(bodyAfter(project)).toEqual([inTurn, "await requireQuota(key);", wrapped, "return new Response(text);"]);
  });

  test("takes along what it is asked about, and the guards of that", () => {
    const project = route(
      CALL,
      "const account = await accounts.find(key);",
      "const size = text.length;",
      'if (account === undefined) return new Response("unknown", { status: 404 });',
      'if (account.plan === "free") return new Response("upgrade", { status: 402 });',
      "return new Response(`${size} ${text}`);",
    );
    expect(bodyAfter(project)).toEqual([
      "const account = await accounts.find(key);",
      'if (account === undefined) return new Response("unknown", { status: 404 });',
      'if (account.plan === "free") return new Response("upgrade", { status: 402 });',
      CALL,
      "const size = text.length;",
      "return new Response(`${size} ${text}`);",
    ]);
  });

  test("of two calls moves once, before the first", () => {
    const second = 'const { text: title } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: "A title" + prompt });';
    const project = route(CALL, second, "await requireQuota(key);", "return new Response(title + text);");
    expect(bodyAfter(project)).toEqual(["await requireQuota(key);", CALL, second, "return new Response(title + text);"]);
  });

  test.each([
    ["is asked about the answer", [CALL, "await requireQuota(text);", "return new Response(text);"]],
    ["is asked about a variable that is set in between", ["let who = key;", CALL, "who = who.trim();", "await requireQuota(who);", "return new Response(text);"]],
    ["is asked about what a method has changed in between", ["const keys = [key];", CALL, "keys.push(text);", "await requireQuota(keys.join());", "return new Response(text);"]],
    ["is asked about something whose guard looks at the answer", [CALL, "const account = await accounts.find(text);", 'if (account?.plan === "free") return new Response("upgrade", { status: 402 });', "return new Response(text);"]],
    ["shares its line", [CALL, "await requireQuota(key); return new Response(text);"]],
  ])("that %s stays", (_, lines) => {
    expect(offered(route(...lines))).toEqual([]);
  });
});
