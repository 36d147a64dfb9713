/**
 * Writes catalogue.json and conflicts.md from the facts under sources/. Run it after a change there:
 * `npm run build:catalogue`. The same sources always give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCatalogue, type Sources } from "./compile.ts";
import { catalogueText, conflictsText } from "./text.ts";

const folder = dirname(fileURLToPath(import.meta.url));

function lines<T>(name: string): readonly T[] {
  return readFileSync(join(folder, "sources", name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, "sources", name), "utf8")) as T;
}

/** Reads the committed sources. */
export function readSources(): Sources {
  return {
    date: json<{ date: string }>("date.json").date,
    lifecycle: lines("lifecycle.jsonl"),
    packages: lines("packages.jsonl"),
    restricted: json("restricted.json"),
    aliases: json("aliases.json"),
    families: json("families.json"),
    tiers: json("tiers.json"),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = buildCatalogue(readSources());
  writeFileSync(join(folder, "catalogue.json"), catalogueText(built.catalogue));
  writeFileSync(join(folder, "conflicts.md"), conflictsText(built.notes));
  process.stdout.write(`${built.catalogue.models.length} models, ${built.notes.length} notes on dates\n`);
}
