/** Every mutant of every fixture that names its safeguards is found. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createWorkspace } from "../../rules/workspace.ts";
import { fixturesUnder } from "../fixtures/folders.ts";
import { namesSafeguards, survivors } from "./survivors.ts";

const ROOT = fileURLToPath(new URL("../../test-fixtures", import.meta.url));

describe("mutants", () => {
  for (const fixture of fixturesUnder(ROOT).filter(namesSafeguards)) {
    it(relative(ROOT, fixture), () => expect(survivors(fixture, createWorkspace)).toEqual([]));
  }
});
