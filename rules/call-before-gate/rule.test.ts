import { describe, expect, it } from "vitest";
import { createProgram } from "../../analysis/link/create-program.ts";
import { openProject } from "../../analysis/project/open-project.ts";
import { testFolder } from "../../analysis/project/test-folder.ts";
import { builtInCatalogue } from "../../analysis/sdk/catalogue.ts";
import type { NamePattern, Program } from "../../analysis/link/program.ts";
import type { Profile, RawFinding } from "../context.ts";
import { callBeforeGate } from "./rule.ts";
import { loadRegistry } from "../../registry/load.ts";

interface Setting {
  readonly profile?: Profile;
  readonly gates?: readonly NamePattern[];
}

function check(files: Readonly<Record<string, string>>, { profile = "recommended", gates = [] }: Setting = {}): { readonly findings: readonly RawFinding[]; readonly program: Program } {
  const root = testFolder(files);
  const program = createProgram(openProject({ root }), builtInCatalogue(), { gates, events: [], registryModules: [], isTest: (file) => file.includes(".test.") });
  const { registry } = loadRegistry(undefined);
  const here = { registry, now: "2026-11-21", profile, registryModule: undefined, options: {} } as const;
  return { program, findings: callBeforeGate.check(program, { ...here, registries: [], at: () => here }) };
}

const kinds = (files: Readonly<Record<string, string>>, setting?: Setting): readonly string[] =>
  check(files, setting).findings.map(({ kind, severity }) => `${kind} ${severity}`);

/** A route handler round `body`, with a client, a request `req` and whatever stands in `before`. */
const route = (body: string, before = ""): Record<string, string> => ({
  "app/api/ask/route.ts": `import OpenAI from "openai";\n${before}\nconst client = new OpenAI();\nexport async function POST(req: Request) {\n${body}\n}\n`,
});
const CALL = 'return client.responses.create({ model: "gpt-5.4-mini", input: await req.text() });';

describe("call-before-gate", () => {
  it("names the entry point, the call and what to do", () => {
    const [finding] = check(route(CALL)).findings;
    expect(finding?.message).toContain("POST /api/ask");
    expect(finding?.message).toContain("`client.responses.create`");
    expect(finding?.message).toMatch(/Ask a gate first/);
    expect(finding?.trace.map((step) => step.message)).toEqual(["POST /api/ask enters here", "`client.responses.create` sends the data"]);
  });

  it("reads how an answer reaches a test", () => {
    const gate = "async function checkPolicy(id: string) { return { decision: await ask(id) }; }\ndeclare function ask(id: string): Promise<string>;";
    expect(kinds(route(`const { decision } = await checkPolicy("x"); if (decision === "deny") return new Response(null, { status: 403 }); ${CALL}`, gate))).toEqual([]);
    expect(kinds(route(`const verdict = await checkPolicy("x"); switch (verdict.decision) { case "deny": throw new Error(); default: ${CALL} }`, gate))).toEqual([]);
    expect(kinds(route(`const verdict = await checkPolicy("x"); console.log(verdict); ${CALL}`, gate))).toEqual(["verdict-ignored error"]);
  });

  it("takes what a predicate throws for its failure, not for its no", () => {
    const gate = 'async function isEntitled(who: string) { const answer = await fetch(`https://policy.example/${who}`); if (!answer.ok) throw new Error("unreachable"); return (await answer.text()) === "allow"; }';
    expect(kinds(route(`const allowed = await isEntitled("x"); console.log(allowed); ${CALL}`, gate))).toEqual(["verdict-ignored error"]);
    expect(kinds(route(`if (!(await isEntitled("x"))) return new Response(null, { status: 403 }); ${CALL}`, gate))).toEqual([]);
  });

  it("lets a gate of the wanted model stand in the factory of the client", () => {
    const factory = 'async function modelFor(name: string, user: { email: string }) { if (RESTRICTED.includes(name)) { if (!user.email.endsWith("@acme.example")) throw new Error("Forbidden"); } return name; }\nconst RESTRICTED = ["m"];';
    expect(kinds(route("const model = await modelFor(\"m\", await req.json());\nreturn client.responses.create({ model, input: await req.text() });", factory)).filter((one) => one.includes("error"))).toEqual([]);
  });

  it("takes the grounds of a policy for a policy", () => {
    const gate = "async function assertCredits(id: string) { if ((await left(id)) < 1) throw new Error(\"no credits\"); }\ndeclare function left(id: string): Promise<number>;";
    const body = (condition: string): string => `const user = await load(req); if (${condition}) await assertCredits(user.id); ${CALL}`;
    const before = `${gate}\ndeclare function load(req: Request): Promise<{ id: string; plan: string; hasOwnKey: boolean; isNew: boolean }>;`;
    expect(kinds(route(body('user.plan === "free"'), before))).toEqual([]);
    expect(kinds(route(body("!user.hasOwnKey"), before))).toEqual([]);
    expect(kinds(route(body("user.isNew"), before))).toEqual(["some-paths error"]);
  });

  it("asks every caller of a shared helper, and points at the one that does not ask", () => {
    const { findings, program } = check({
      "src/llm.ts": 'import OpenAI from "openai";\nconst client = new OpenAI();\nexport const ask = (input: string) => client.responses.create({ model: "gpt-5.4-mini", input });\n',
      "src/gate.ts": 'export async function requirePermission(who: string) { if (who !== "root") throw new Error("Forbidden"); }\n',
      "src/server.ts": 'import express from "express";\nimport { ask } from "./llm";\nimport { requirePermission } from "./gate";\nconst app = express();\napp.post("/a", async (req, res) => { await requirePermission(req.body.who); res.json(await ask(req.body.text)); });\napp.post("/b", async (req, res) => { res.json(await ask(req.body.text)); });\n',
    });
    expect(findings.map(({ kind, file }) => [kind, file.slice(program.project.root.length)])).toEqual([["some-paths", "/src/server.ts"]]);
    expect(findings[0]?.message).toContain("POST /b");
    expect(findings[0]?.message).toContain("`requirePermission`");
  });

  it("believes config and tags", () => {
    const before = "async function doorman(id: string) { return (await fetch(`https://door.example/${id}`)).ok; }";
    const body = `if (!(await doorman("x"))) return new Response(null, { status: 404 }); ${CALL}`;
    expect(kinds(route(body, before))).toEqual(["no-gate warning"]);
    expect(kinds(route(body, before), { gates: [{ kind: "name", pattern: "doorman" }] })).toEqual([]);
    expect(kinds(route(body, `/** @policyGate */\n${before}`))).toEqual([]);
  });

  it("speaks of jobs and scripts only in strict", () => {
    const job = { "src/jobs/digest.ts": 'import cron from "node-cron";\nimport OpenAI from "openai";\nconst client = new OpenAI();\ncron.schedule("0 4 * * *", async () => { await client.responses.create({ model: "gpt-5.4-mini", input: await rows() }); });\ndeclare function rows(): Promise<string>;\n' };
    expect(kinds(job)).toEqual([]);
    expect(kinds(job, { profile: "strict" })).toEqual(["no-gate warning"]);
  });

  it("has nothing to say about tests, constants and dead code", () => {
    expect(kinds({ "src/a.test.ts": `import OpenAI from "openai";\nexport const POST = () => new OpenAI().responses.create({ model: "m", input: process.argv[2] });\n` })).toEqual([]);
    expect(kinds(route('return client.responses.create({ model: "gpt-5.4-mini", input: "ping" });'))).toEqual([]);
    expect(kinds({ "package.json": '{ "private": true }', "src/unused.ts": 'import OpenAI from "openai";\nexport const ask = (input: string) => new OpenAI().responses.create({ model: "m", input });\n' })).toEqual([]);
  });
});
