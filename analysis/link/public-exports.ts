/** Whether what a file exports can be used from outside of its package, going by package.json. */
import { entryCandidates } from "../project/entry-points.ts";
import type { PackageJson } from "../project/project.ts";
import type { Program } from "./program.ts";

const memos = new WeakMap<Program, Map<string, ReadonlySet<string> | "all">>();

/**
 * True when the package's entry files include this file. A package that names none (no `main`, no `exports`) and is no
 * application of a framework, and no command, offers whatever it exports.
 */
export function isPublicExport(program: Program, file: string): boolean {
  const manifest = program.project.packageJson(file);
  if (manifest === undefined) return true;
  let memo = memos.get(program);
  if (memo === undefined) memos.set(program, (memo = new Map()));
  let entries = memo.get(manifest.file);
  if (entries === undefined) memo.set(manifest.file, (entries = entryFiles(program, manifest)));
  return entries === "all" || entries.has(file);
}

function entryFiles(program: Program, manifest: PackageJson): ReadonlySet<string> | "all" {
  if (manifest.exports === undefined && manifest.main === undefined && manifest.json["module"] === undefined) {
    return manifest.private === true || manifest.json["bin"] !== undefined || FRAMEWORKS.some((name) => manifest.dependencies.has(name)) ? new Set() : "all";
  }
  const sources = new Set(program.project.files);
  const subpaths = typeof manifest.exports === "object" && manifest.exports !== null ? Object.keys(manifest.exports).filter((key) => key.startsWith("./")) : [];
  const found = new Set<string>();
  for (const subpath of ["", ...subpaths.map((key) => key.slice(1))]) {
    const entry = entryCandidates(manifest, subpath).find((candidate) => sources.has(candidate));
    if (entry !== undefined) found.add(entry);
  }
  return found;
}

/** A package with one of these is an application: what it exports is for the framework. */
const FRAMEWORKS = ["next", "nuxt", "@sveltejs/kit", "@remix-run/react", "react-router", "astro", "@nestjs/core", "vite", "expo", "electron", "express", "fastify", "hono", "koa"];
