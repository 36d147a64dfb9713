import { describe, expect, it } from "vitest";
import { programOf } from "../testing.ts";
import { pathsWithoutGate } from "./paths.ts";

const GATE = `export const requireScope = (scope: string) => (req: any, res: any, next: any) => {
  if (!res.locals.scopes.includes(scope)) return res.status(403).end();
  next();
};
`;
const MODEL = 'import OpenAI from "openai";\nconst ask = (input: string) => new OpenAI().responses.create({ model: "gpt-5.4-mini", input });\n';

/** A router with one route, exported as `tenders`, and a file that mounts it. */
const express = (main: string, router = ""): Record<string, string> => ({
  "src/gate.ts": GATE,
  "src/tenders.ts": `import { Router } from "express";\n${MODEL}export const tenders = Router();\n${router}tenders.post("/:id/questions", async (req, res) => { res.json(await ask(req.body.text)); });\n`,
  "src/main.ts": `import express, { Router } from "express";\nimport { requireScope } from "./gate";\nimport { tenders } from "./tenders";\nconst app = express();\n${main}\napp.listen(8080);\n`,
});

/** "gated", or what is wrong on the first ungated way. */
function verdict(files: Readonly<Record<string, string>>): string {
  const program = programOf(files);
  const call = program.capabilityCalls()[0];
  if (call === undefined) throw new Error("no model call found");
  const { ungated } = pathsWithoutGate(program, call);
  if (ungated.length === 0) return "gated";
  const [path] = ungated;
  return path?.stages.flatMap((stage) => stage.troubles.map((trouble) => trouble.kind))[0] ?? "open";
}

describe("routers in other files", () => {
  it.each([
    ["no gate", 'app.use("/tenders", tenders);', "open"],
    ["a gate in the mount", 'app.use("/tenders", requireScope("assist"), tenders);', "gated"],
    ["a list of middleware", 'app.use("/tenders", [requireScope("assist"), tenders]);', "gated"],
    ["a gate before the mount", 'app.use(requireScope("assist"));\napp.use("/tenders", tenders);', "gated"],
    ["a gate after the mount", 'app.use("/tenders", tenders);\napp.use(requireScope("assist"));', "open"],
    ["a gate for the same path", 'app.use("/tenders", requireScope("assist"));\napp.use("/tenders", tenders);', "gated"],
    ["a gate for another path", 'app.use("/admin", requireScope("assist"));\napp.use("/tenders", tenders);', "open"],
    ["a gate for a path that only begins alike", 'app.use("/tend", requireScope("assist"));\napp.use("/tenders", tenders);', "open"],
    ["one of two mounts gated", 'app.use("/tenders", requireScope("assist"), tenders);\napp.use("/preview", tenders);', "some-paths"],
    ["both mounts gated", 'app.use("/tenders", requireScope("assist"), tenders);\napp.use("/preview", requireScope("preview"), tenders);', "gated"],
    ["a router between", 'const api = Router();\napi.use("/tenders", tenders);\napp.use("/api", requireScope("assist"), api);', "gated"],
    ["a gate for the path through two routers", 'const api = Router();\napi.use("/tenders", tenders);\napp.use("/api/tenders", requireScope("assist"));\napp.use("/api", api);', "gated"],
    ["a logger is no gate", "app.use((req, res, next) => { console.log(req.path); next(); });\napp.use(tenders);", "open"],
  ])("%s", (_name, main, expected) => expect(verdict(express(main))).toBe(expected));

  it("asks the router's own gate as well", () => {
    const files = express('app.use("/tenders", tenders);', 'import { requireScope } from "./gate";\ntenders.use(requireScope("assist"));\n');
    expect(verdict(files)).toBe("gated");
  });

  it("follows the router through a barrel, a default export and a factory", () => {
    const route = 'import { Router } from "express";\n' + MODEL;
    const main = (imports: string, router: string): string => `import express from "express";\nimport { requireScope } from "./gate";\n${imports}\nconst app = express();\napp.use("/t", requireScope("assist"), ${router});\n`;
    const handler = "async (req, res) => { res.json(await ask(req.body.text)); }";
    expect(verdict({ "src/gate.ts": GATE, "src/t.ts": `${route}const router = Router();\nrouter.post("/", ${handler});\nexport default router;\n`, "src/index.ts": 'export { default as tenders } from "./t";\n', "src/main.ts": main('import { tenders } from "./index";', "tenders") })).toBe("gated");
    expect(verdict({ "src/gate.ts": GATE, "src/t.ts": `${route}export function tenderRoutes() {\n  const router = Router();\n  router.post("/", ${handler});\n  return router;\n}\n`, "src/main.ts": main('import { tenderRoutes } from "./t";', "tenderRoutes()") })).toBe("gated");
    expect(verdict({ "src/gate.ts": GATE, "src/t.js": `const { Router } = require("express");\nconst OpenAI = require("openai");\nconst router = Router();\nrouter.post("/", async (req, res) => { res.json(await new OpenAI().responses.create({ model: "m", input: req.body.text })); });\nmodule.exports = router;\n`, "src/main.js": 'const express = require("express");\nconst { requireScope } = require("./gate");\nconst app = express();\napp.use("/t", requireScope("assist"), require("./t"));\n' })).toBe("gated");
  });

  it("knows a function that is given the app", () => {
    const files = (main: string): Record<string, string> => ({
      "src/gate.ts": GATE,
      "src/t.ts": `${MODEL}import type { Express } from "express";\nexport function tenderRoutes(app: Express) {\n  app.post("/tenders", async (req, res) => { res.json(await ask(req.body.text)); });\n}\n`,
      "src/main.ts": `import express from "express";\nimport { requireScope } from "./gate";\nimport { tenderRoutes } from "./t";\nconst app = express();\n${main}\n`,
    });
    expect(verdict(files('app.use(requireScope("assist"));\ntenderRoutes(app);'))).toBe("gated");
    expect(verdict(files("tenderRoutes(app);"))).toBe("open");
  });

  it("knows an app that routes import", () => {
    const files = (app: string): Record<string, string> => ({
      "src/gate.ts": GATE,
      "src/app.ts": `import express from "express";\nimport { requireScope } from "./gate";\nexport const app = express();\n${app}\n`,
      "src/t.ts": `import { app } from "./app";\n${MODEL}app.post("/tenders", async (req, res) => { res.json(await ask(req.body.text)); });\n`,
    });
    expect(verdict(files('app.use(requireScope("assist"));'))).toBe("gated");
    expect(verdict(files("app.use(express.json());"))).toBe("open");
  });
});

describe("other frameworks", () => {
  const gate = `export const policyGate = async (c: any, next: any) => {
  if (!(await isEntitled(c.get("user")))) return c.json({ error: "forbidden" }, 403);
  await next();
};
async function isEntitled(user: string) { return (await fetch(\`https://policy.example/\${user}\`)).ok; }
`;

  it.each([
    ["no gate", 'export default new Hono().route("/tenders", tenders);', "open"],
    ["a gate on the path", 'const app = new Hono();\napp.use("/tenders/*", policyGate);\napp.route("/tenders", tenders);\nexport default app;', "gated"],
    ["a gate in the chain", 'export default new Hono().use(policyGate).route("/tenders", tenders);', "gated"],
    ["a gate on another path", 'const app = new Hono();\napp.use("/admin/*", policyGate);\napp.route("/tenders", tenders);\nexport default app;', "open"],
  ])("Hono: %s", (_name, main, expected) => {
    expect(verdict({
      "src/gate.ts": gate,
      "src/t.ts": `import { Hono } from "hono";\n${MODEL}export const tenders = new Hono().post("/questions", async (c) => c.json(await ask(await c.req.text())));\n`,
      "src/main.ts": `import { Hono } from "hono";\nimport { policyGate } from "./gate";\nimport { tenders } from "./t";\n${main}\n`,
    })).toBe(expected);
  });

  it.each([
    ["no hook", 'app.register(tenders, { prefix: "/tenders" });', "open"],
    ["a hook", 'app.addHook("preHandler", assertEntitled);\napp.register(tenders, { prefix: "/tenders" });', "gated"],
    ["a hook that comes too late in the request", 'app.addHook("onResponse", assertEntitled);\napp.register(tenders, { prefix: "/tenders" });', "open"],
    ["a hook of a scope", 'app.register(async (scope) => {\n  scope.addHook("preHandler", assertEntitled);\n  await scope.register(tenders);\n});', "gated"],
  ])("Fastify: %s", (_name, main, expected) => {
    expect(verdict({
      "src/gate.ts": 'export async function assertEntitled(request: any) {\n  if (!(await fetch(`https://policy.example/${request.user}`)).ok) throw new Error("forbidden");\n}\n',
      "src/t.ts": `import type { FastifyInstance } from "fastify";\n${MODEL}export default async function tenders(app: FastifyInstance) {\n  app.post("/questions", async (request: any) => ask(request.body.text));\n}\n`,
      "src/main.ts": `import fastify from "fastify";\nimport { assertEntitled } from "./gate";\nimport tenders from "./t";\nconst app = fastify();\n${main}\nawait app.listen({ port: 3000 });\n`,
    })).toBe(expected);
  });

  it.each([
    ["no gate", "app.use(tenders.routes()).use(tenders.allowedMethods());", "open"],
    ["a gate", "app.use(policyGate);\napp.use(tenders.routes());", "gated"],
  ])("Koa: %s", (_name, main, expected) => {
    expect(verdict({
      "src/gate.ts": "export async function policyGate(ctx: any, next: any) {\n  if (!ctx.state.user.plan.includes(\"assist\")) ctx.throw(403);\n  await next();\n}\n",
      "src/t.ts": `import Router from "@koa/router";\n${MODEL}export const tenders = new Router({ prefix: "/tenders" });\ntenders.post("/questions", async (ctx) => { ctx.body = await ask(ctx.request.body.text); });\n`,
      "src/main.ts": `import Koa from "koa";\nimport { policyGate } from "./gate";\nimport { tenders } from "./t";\nconst app = new Koa();\n${main}\napp.listen(3000);\n`,
    })).toBe(expected);
  });
});
