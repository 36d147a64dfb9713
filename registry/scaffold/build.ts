/**
 * Writes templates.json, what a bundle carries of model-registry.ts. Run it after a change there:
 * `npm run build:module`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { templatesOf } from "./templates.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const templates = templatesOf(readFileSync(join(folder, "model-registry.ts"), "utf8"));
writeFileSync(join(folder, "templates.json"), `${JSON.stringify(templates, undefined, 2)}\n`);
