/** Puts measured figures into docs/performance.md, between the two comments that name them. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DOCS = new URL("../docs/", import.meta.url);
const PAGE = fileURLToPath(new URL("performance.md", DOCS));

/** @throws {Error} when the page has no place for figures of that name */
export function writeFigures(name: string, lines: readonly string[]): void {
  const page = readFileSync(PAGE, "utf8");
  const [start, end] = [`<!-- measured: ${name} -->`, `<!-- end -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`docs/performance.md has no "${start}" with "${end}" after it`);
  const dated = `Measured on ${new Date().toISOString().slice(0, 10)}. ${lines.join("\n")}`;
  writeFileSync(PAGE, `${page.slice(0, from + start.length)}\n${dated}\n${page.slice(to)}`);
}

/** @param file relative to docs/ */
export function writePicture(file: string, svg: string): void {
  writeFileSync(new URL(file, DOCS), svg);
}
