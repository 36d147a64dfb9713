import { describe, expect, onTestFinished, test } from "vitest";
import { mend, writeProject, type Project } from "./testing.ts";

const HEAD = `import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { checkEntitlement, isAllowed, isBlocked, authorize, denyUnlessEntitled, requireQuota } from "./gates";

`;

const GATES = `declare function ask(who: string): Promise<{ effect: "permit" | "forbid"; rule: string }>;
export async function isAllowed(who: string): Promise<boolean> {
  const { effect } = await ask(who);
  return effect === "permit";
}
export async function isBlocked(who: string): Promise<boolean> {
  return (await ask(who)).effect === "forbid";
}
export async function checkEntitlement(who: string, feature: string) {
  const { rule } = await ask(who);
  return { allowed: rule === feature, rule };
}
export interface Decision { readonly effect: "permit" | "forbid"; readonly rule: string }
export async function authorize(who: string): Promise<Decision> {
  const decision = await ask(who);
  return decision.rule === "" ? { effect: "forbid", rule: "none" } : decision;
}
export async function denyUnlessEntitled(who: string): Promise<Response | null> {
  if ((await ask(who)).effect === "permit") return null;
  return new Response("pay first", { status: 402 });
}
export async function requireQuota(who: string): Promise<void> {
  if ((await ask(who)).effect === "forbid") throw new Error("quota exceeded");
}
`;

const CALL = 'const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt });';
const WEB = "declare class Response { constructor(body: string | null, init?: { status: number }); static json(body: unknown, init?: { status: number }): Response; }\n";

function write(files: Readonly<Record<string, string>>): Project {
  const project = writeProject({ "app/api/draft/gates.ts": GATES, "web.d.ts": WEB, ...files });
  onTestFinished(() => project.remove());
  return project;
}

/** A route handler of the given body, one line each. */
function route(...lines: readonly string[]): Project {
  const body = lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n");
  return write({ "app/api/draft/route.ts": `${HEAD}export async function POST(request: { json(): Promise<{ who: string; prompt: string }> }) {\n  const { who, prompt } = await request.json();\n${body}\n}\n` });
}

/** The body's lines after the fix. */
function bodyAfter(project: Project, rank = 0): readonly string[] {
  mend(project, "call-before-gate", { rank });
  const lines = project.text("app/api/draft/route.ts").split("\n");
  return lines.slice(lines.findIndex((line) => line.includes("await request.json()")) + 1, -2).map((line) => line.slice(2));
}

function titles(project: Project, kind: string): readonly string[] {
  const result = project.lint();
  const found = result.findings.filter((finding) => finding.rule === "call-before-gate" && finding.kind === kind);
  expect(found.length).toBeGreaterThan(0);
  return found.flatMap((finding) => result.fixes(finding)).map(({ title, safe }) => `${title}${safe ? " (safe)" : ""}`);
}

describe("a verdict that nobody acts on", () => {
  test("becomes a test, where it was dropped", () => {
    expect(bodyAfter(route("await isAllowed(who);", CALL, "return new Response(text);"))).toEqual([
      'if (!(await isAllowed(who))) return new Response("Forbidden", { status: 403 });',
      CALL,
      "return new Response(text);",
    ]);
  });

  test("is tested the other way round where it says no", () => {
    expect(bodyAfter(route("await isBlocked(who);", CALL, "return Response.json(text);"))).toEqual([
      'if (await isBlocked(who)) return Response.json({ error: "Forbidden" }, { status: 403 });',
      CALL,
      "return Response.json(text);",
    ]);
  });

  test("is tested behind its variable", () => {
    expect(bodyAfter(route("const verdict = await isAllowed(who); // asked", "", CALL, "console.warn(verdict);", "return new Response(text);"))).toEqual([
      "const verdict = await isAllowed(who); // asked",
      'if (!verdict) return new Response("Forbidden", { status: 403 });',
      "",
      CALL,
      "console.warn(verdict);",
      "return new Response(text);",
    ]);
  });

  test("is tested by the member that the gate's objects decide with", () => {
    expect(bodyAfter(route('const { allowed: may } = await checkEntitlement(who, "drafts");', CALL, "console.warn(may);", "return new Response(text);"))[1]).toBe('if (!may) return new Response("Forbidden", { status: 403 });');
  });

  test("stops in the branch that only logs it", () => {
    const project = route("const decision = await authorize(who);", 'if (decision.effect === "forbid") console.warn("would be refused", decision.rule);', CALL, "return new Response(text);");
    expect(bodyAfter(project)).toEqual([
      "const decision = await authorize(who);",
      'if (decision.effect === "forbid") {',
      '  console.warn("would be refused", decision.rule);',
      '  return new Response("Forbidden", { status: 403 });',
      "}",
      CALL,
      "return new Response(text);",
    ]);
  });

  test("is the answer itself where the gate makes it", () => {
    expect(bodyAfter(route("await denyUnlessEntitled(who);", CALL, "return new Response(text);")).slice(0, 2)).toEqual(["const refusal = await denyUnlessEntitled(who);", "if (refusal) return refusal;"]);
  });

  test("throws where the function has no other way to refuse", () => {
    const project = write({
      "app/api/draft/route.ts": `${HEAD}export async function POST(request: { json(): Promise<{ who: string; prompt: string }> }) {\n  const { who, prompt } = await request.json();\n  await isAllowed(who);\n  ${CALL}\n  return text;\n}\n`,
    });
    expect(bodyAfter(project)[0]).toBe('if (!(await isAllowed(who))) throw new Error("Forbidden");');
  });
});

describe("a gate whose verdict is neither awaited nor heard", () => {
  const refused = 'return new Response("Forbidden", { status: 403 });';
  test.each([
    ["dropped", "isAllowed(who);", [`if (!(await isAllowed(who))) ${refused}`]],
    ["dropped on purpose", "void isAllowed(who);", [`if (!(await isAllowed(who))) ${refused}`]],
    ["kept and only told", "const ok = isAllowed(who);", ["const ok = await isAllowed(who);", `if (!ok) ${refused}`]],
  ])("is awaited, and its no stops the function, where it was %s", (_, line, lines) => {
    expect(bodyAfter(route(line, CALL, "return new Response(text);")).slice(0, lines.length)).toEqual(lines);
  });

  test("is awaited, and stops in the branch that only tells", () => {
    const project = route('if (!isAllowed(who)) console.warn("refused", who);', CALL, "return new Response(text);");
    expect(bodyAfter(project).slice(0, 4)).toEqual(["if (!await isAllowed(who)) {", '  console.warn("refused", who);', `  ${refused}`, "}"]);
  });

  test("is awaited and no more where a test turns on it", () => {
    expect(titles(route("const ok = isAllowed(who);", `if (!ok) ${refused}`, CALL, "return new Response(text);"), "not-awaited")).toEqual(["Await the gate: await isAllowed(who)"]);
  });

  test("that throws is awaited in the place of its void", () => {
    expect(bodyAfter(route("void requireQuota(who);", CALL, "return new Response(text);"))[0]).toBe("await requireQuota(who);");
  });
});

describe("a gate that a callback acts on", () => {
  test("is awaited, and its no stops the function", () => {
    const project = route("isAllowed(who).then((allowed) => {", '  if (!allowed) console.warn("refused");', "});", CALL, "return new Response(text);");
    expect(bodyAfter(project)).toEqual(["const allowed = await isAllowed(who);", 'if (!allowed) return new Response("Forbidden", { status: 403 });', CALL, "return new Response(text);"]);
  });

  test("is awaited, and its refusal goes through the handler that only logs", () => {
    expect(bodyAfter(route("requireQuota(who).catch((cause: unknown) => console.warn(cause));", CALL, "return new Response(text);")).slice(0, 4)).toEqual([
      "await requireQuota(who).catch((cause: unknown) => {",
      "  console.warn(cause);",
      "  throw cause;",
      "});",
    ]);
  });

  test("is left to a person where the callback does more", () => {
    const project = route("isAllowed(who).then((allowed) => {", '  if (!allowed) console.warn("refused");', '  console.warn("asked");', "});", CALL, "return new Response(text);");
    expect(titles(project, "not-awaited")).toEqual([]);
  });
});

describe("a gate whose failure is a yes", () => {
  test("refuses, or lets the failure through", () => {
    const lines = ["try {", "  await requireQuota(who);", "} catch {", '  console.warn("the quota is unknown");', "}", CALL, "return new Response(text);"] as const;
    expect(titles(route(...lines), "fail-open")).toEqual(["Refuse where the gate fails", "Let the gate's failure through the catch"]);
    expect(bodyAfter(route(...lines)).slice(2, 6)).toEqual(["} catch {", '  console.warn("the quota is unknown");', '  return new Response("Forbidden", { status: 403 });', "}"]);
    expect(bodyAfter(route(...lines), 1).slice(2, 6)).toEqual(["} catch (error) {", '  console.warn("the quota is unknown");', "  throw error;", "}"]);
  });

  test("answers no on the spot", () => {
    expect(bodyAfter(route("if (!(await isAllowed(who).catch(() => true))) return new Response(null, { status: 403 });", CALL, "return new Response(text);"))[0]).toBe(
      "if (!(await isAllowed(who).catch(() => false))) return new Response(null, { status: 403 });",
    );
  });

  test("loses the handler that does nothing", () => {
    expect(bodyAfter(route("await requireQuota(who).catch(() => {});", CALL, "return new Response(text);"))[0]).toBe("await requireQuota(who);");
  });

  test("throws again in the handler that only logs", () => {
    expect(bodyAfter(route("await requireQuota(who).catch((cause) => console.warn(cause));", CALL, "return new Response(text);")).slice(0, 4)).toEqual([
      "await requireQuota(who).catch((cause) => {",
      "  console.warn(cause);",
      "  throw cause;",
      "});",
    ]);
  });
});

describe("a middleware that goes on when its gate fails", () => {
  const EXPRESS = `declare module "express" {
  export interface Request { body: { prompt: string } }
  export interface Response { status(code: number): Response; json(body: unknown): void }
  export type Handler = (request: Request, response: Response, next: (error?: unknown) => void) => unknown;
  export default function express(): { post(path: string, ...handlers: Handler[]): void };
}
`;
  const middleware = (...ending: readonly string[]): Project =>
    write({
      "express.d.ts": EXPRESS,
      "server/app.ts": `${HEAD.replace("./gates", "../app/api/draft/gates")}import express, { type Handler } from "express";

const app = express();

const ask: Handler = async (req, res, next) => {
  try {
    await requireQuota("anyone");
    next();
  } catch (error) {
${ending.map((line) => `    ${line}\n`).join("")}  }
};

app.post("/draft", ask, async (req, res) => {
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: req.body.prompt });
  res.status(200).json({ text });
});
`,
    });
  const inCallbacks = (handler: string): Project =>
    write({
      "express.d.ts": EXPRESS,
      "server/app.ts": `${HEAD.replace("./gates", "../app/api/draft/gates")}import express, { type Handler } from "express";

const app = express();

const ask: Handler = (req, res, next) => {
  isAllowed(req.body.prompt)
    .then((allowed) => {
      if (!allowed) return res.status(403).json({ error: "no" });
      return next();
    })
    .catch(${handler});
};

app.post("/draft", ask, async (req, res) => {
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: req.body.prompt });
  res.status(200).json({ text });
});
`,
    });
  const clauseAfter = (project: Project, rank: number): readonly string[] => {
    mend(project, "call-before-gate", { rank });
    const text = project.text("server/app.ts");
    return text.slice(text.indexOf("(error) {"), text.indexOf("  }\n};")).split("\n").slice(1, -1).map((line) => line.trim());
  };

  test.each([
    ["next();"],
    ["return next();"],
    ["next();", "return;"],
  ])("hands the failure on in place of %s", (...ending) => {
    expect(titles(middleware(...ending), "fail-open")).toEqual(["Let the gate's failure through the catch"]);
    expect(clauseAfter(middleware(...ending), 0)[0]).toMatch(/^(?:return )?next\(error\);$/);
  });

  test.each([
    ["() => next()", "(error: unknown) => next(error)"],
    ["(error) => next()", "(error) => next(error)"],
    ["() => { next(); }", "(error: unknown) => { next(error); }"],
  ])("hands it on in the callback %s", (before, after) => {
    const project = inCallbacks(before);
    expect(titles(project, "fail-open")).toEqual(["Let the gate's failure through"]);
    mend(project, "call-before-gate");
    expect(project.text("server/app.ts")).toContain(`.catch(${after});`);
  });
});

describe("a refusal that another model serves", () => {
  test("is asked for outside of the try", () => {
    const project = route(
      "try {",
      "  const account = who.trim();",
      "  // Everybody has a quota.",
      "  await requireQuota(account);",
      `  ${CALL}`,
      "  return new Response(text);",
      "} catch (error) {",
      '  console.warn("the other model", error);',
      '  const { text: other } = await generateText({ model: anthropic("claude-sonnet-4-6"), prompt });',
      "  return new Response(other);",
      "}",
    );
    expect(bodyAfter(project).slice(0, 5)).toEqual(["const account = who.trim();", "// Everybody has a quota.", "await requireQuota(account);", "try {", `  ${CALL}`]);
  });

  test("stays where the gate needs what may fail first", () => {
    const project = route(
      "try {",
      "  let account = who;",
      "  account = account.trim();",
      "  await requireQuota(account);",
      `  ${CALL}`,
      "  return new Response(text);",
      "} catch (error) {",
      '  console.warn("the other model", error);',
      '  const { text: other } = await generateText({ model: anthropic("claude-sonnet-4-6"), prompt });',
      "  return new Response(other);",
      "}",
    );
    expect(titles(project, "bypass-on-deny")).toEqual([]);
  });
});
