/**
 * Writes a repository to measure on: interface components, helpers, services and routes of a made-up product, with
 * a share of files that reach an AI SDK. The same count gives the same bytes on every machine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { component, helper, modelClient, route, service, type FileContext } from "./templates.ts";

/** Of a hundred files. The rest are components. */
const HELPERS = 30;
const SERVICES = 22;
/** Files that import an SDK, and routes that import those: together the share that reaches an SDK. */
const MODEL_CLIENTS = 2;
const ROUTES = 3;

const FOLDERS = ["billing", "search", "editor", "inbox", "reports", "settings", "team", "calendar", "files", "onboarding"];
const NOUNS = ["Invoice", "Draft", "Thread", "Member", "Report", "Event", "Folder", "Filter", "Comment", "Token", "Plan", "Digest"];
const VERBS = ["load", "merge", "format", "rank", "parse", "group", "sync", "clean", "count", "expand", "render", "check"];

export interface SyntheticRepository {
  readonly files: number;
  /** Files that import an SDK or a file that does. */
  readonly reachingSdk: number;
}

/** Writes `count` sources under `root` (absolute), with package.json and tsconfig.json. */
export function writeSyntheticRepository(root: string, count: number): SyntheticRepository {
  const random = seeded(20_261_121);
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[], fallback: T): T => items[Math.floor(random() * items.length)] ?? fallback;
  const share = (hundredths: number) => Math.round((count * hundredths) / 100);
  const clients = share(MODEL_CLIENTS);
  const routes = share(ROUTES);
  const helpers = share(HELPERS);
  const services = share(SERVICES);
  const helperPaths: string[] = [];

  const write = (file: string, text: string) => {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const context = (index: number): FileContext => ({
    index,
    noun: pick(NOUNS, "Invoice"),
    verbs: [pick(VERBS, "load"), pick(VERBS, "merge"), pick(VERBS, "rank")],
    imports: helperPaths.length === 0 ? [] : [pick(helperPaths, ""), pick(helperPaths, "")],
    size: 2 + Math.floor(random() * 5),
    choice: (options) => pick(options, options[0] ?? ""),
  });
  const folder = () => pick(FOLDERS, "billing");

  for (let i = 0; i < helpers; i++) {
    const file = `src/lib/${folder()}/helper-${i}`;
    write(`${file}.ts`, helper(context(i)));
    helperPaths.push(`@/${file.slice("src/".length)}#${i}`);
  }
  for (let i = 0; i < services; i++) write(`src/services/${folder()}/service-${i}.ts`, service(context(i)));
  for (let i = 0; i < clients; i++) write(`src/ai/client-${i}.ts`, modelClient(context(i)));
  for (let i = 0; i < routes; i++) write(`src/app/api/${folder()}/route-${i}/route.ts`, route(context(i), i % Math.max(clients, 1)));
  const components = count - helpers - services - clients - routes;
  for (let i = 0; i < components; i++) write(`src/components/${folder()}/component-${i}.tsx`, component(context(i)));

  const dependencies = { "@anthropic-ai/sdk": "1.12.0", ai: "7.0.0", "@ai-sdk/openai": "4.0.0", openai: "7.57.0", react: "19.2.0", zod: "4.1.0" };
  write("package.json", `${JSON.stringify({ name: "synthetic", private: true, type: "module", dependencies }, undefined, 2)}\n`);
  const compilerOptions = { target: "ES2023", module: "ESNext", moduleResolution: "Bundler", jsx: "preserve", strict: true, paths: { "@/*": ["./src/*"] } };
  write("tsconfig.json", `${JSON.stringify({ compilerOptions, include: ["src"] }, undefined, 2)}\n`);
  return { files: count, reachingSdk: clients + routes };
}

/** Pseudo-random numbers in [0, 1), the same for the same seed (Mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
