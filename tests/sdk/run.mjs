// Runs verify.ts: the checker it needs is not in gaplint's own bundles, and Node 20 doesn't read TypeScript.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

mkdirSync("node_modules/.cache", { recursive: true });
const outfile = resolve("node_modules/.cache/verify-sdks.mjs");
await build({ entryPoints: ["tests/sdk/verify.ts"], outfile, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "warning" });
await import(pathToFileURL(outfile).href);
