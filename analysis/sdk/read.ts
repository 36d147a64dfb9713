/** From untyped JSON (the built-in files, the `sdks` key of a project's config) to descriptions. */
import type { SdkDescription, SdkEntry } from "./format.ts";

/** JSON that is not a description. The message says where and what is missing. */
export class DescriptionError extends Error {
  override readonly name = "DescriptionError";
}

const ROLES: Readonly<Record<SdkEntry["role"], readonly string[]>> = {
  call: ["kind", "model"],
  model: ["kind", "model"],
  same: ["of"],
  alias: ["of"],
  callback: ["function", "parameter", "of"],
  gate: ["denies", "async"],
  event: [],
  flag: [],
  fallback: ["primary", "fallback", "fallbackOn"],
};

/**
 * Takes parsed JSON as a description after checking its shape; `where` names its source in errors. The texts
 * of paths and places are not parsed here: `validateDescriptions` does that. Throws `DescriptionError`.
 */
export function readDescription(value: unknown, where: string): SdkDescription {
  const problem = shapeProblem(value);
  if (problem !== undefined) throw new DescriptionError(`${where}: ${problem}`);
  return value as SdkDescription;
}

function shapeProblem(value: unknown): string | undefined {
  if (!isObject(value)) return "a description must be an object.";
  if (typeof value["name"] !== "string") return "\"name\" (the package) is missing.";
  if (typeof value["versions"] !== "string") return "\"versions\" is missing.";
  if (value["specifiers"] !== undefined && !isStringArray(value["specifiers"])) return "\"specifiers\" must be a list of strings.";
  const entries = value["entries"];
  if (!Array.isArray(entries)) return "\"entries\" must be a list.";
  for (const entry of entries as readonly unknown[]) {
    if (!isObject(entry) || typeof entry["path"] !== "string") return "every entry needs a \"path\".";
    const required = requiredKeys(entry["role"]);
    if (required === undefined) return `the entry "${entry["path"]}" needs a "role" of ${Object.keys(ROLES).join(", ")}.`;
    for (const key of required) {
      if (entry[key] === undefined) return `the entry "${entry["path"]}" needs "${key}".`;
    }
  }
  return undefined;
}

function requiredKeys(role: unknown): readonly string[] | undefined {
  return typeof role === "string" && Object.hasOwn(ROLES, role) ? ROLES[role as SdkEntry["role"]] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStringArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
