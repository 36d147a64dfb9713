/** `gaplint registry update`: brings the dates in the project's registries up to date with a newer source. */
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { readRegistryFile } from "../../registry/read.ts";
import { mergeModelData, type Merge, type RegistryChange } from "../../registry/update/merge.ts";
import { readModelData, type ModelData } from "../../registry/update/model-data.ts";
import { applyEdits } from "../../rules/fixes/apply.ts";
import { insertProperties } from "../../rules/fixes/json-insert.ts";
import type { ParsedArgs } from "../args.ts";
import { printable } from "../display.ts";
import type { ExitCode, Host } from "../host.ts";
import { unifiedDiff } from "../unified-diff.ts";
import { UsageError } from "../usage-error.ts";
import { writeFilesAtomic } from "../write-file.ts";
import { readDate } from "./check-options.ts";
import { download } from "./download.ts";
import { registryTexts, type RegistryText } from "./registry-files.ts";

/** @throws {UsageError} for wrong arguments, a source that can't be read or is in no known form, and a broken registry. */
export async function registryUpdate(args: ParsedArgs, names: readonly string[], host: Host): Promise<ExitCode> {
  const from = args.value("from");
  if (from === undefined) throw new UsageError("`gaplint registry update` needs --from", "Name a file or address: a model-eol feed, models.dev's api.json, a LiteLLM price map, or a provider's list of models.");
  const on = readDate(args) ?? host.today;
  const registries = registryTexts(args, names, host);
  const { data, source } = await readSource(from, host);
  const cwd = realpathSync(host.cwd);
  const nameOf = (file: string): string => path.relative(cwd, file).split(path.sep).join("/");

  const updates = registries.map((registry) => update(registry, data, source, on, nameOf));
  host.stderr.write(`gaplint: ${printable(from)} is ${data.what}\n`);
  for (const { name, merge } of updates) for (const note of notes(name, merge, data)) host.stderr.write(`gaplint: ${note}\n`);
  const files = updates.filter(({ before, after }) => before !== after).map(({ file, before, after }) => ({ file, before, after }));
  host.stdout.write(unifiedDiff(files, nameOf));
  if (files.length === 0) {
    host.stderr.write("gaplint: nothing to change\n");
    return 0;
  }
  if (args.flag("dry-run")) return 0;
  if (!args.flag("yes")) {
    if (host.ask === undefined) throw new UsageError("nobody is here to answer, so nothing was written", "Add --yes to write, or --dry-run to see the changes alone.");
    const answer = (await host.ask("Write these changes? [Y/n] ")).trim().toLowerCase();
    if (answer !== "" && answer !== "y" && answer !== "yes") {
      host.stderr.write("gaplint: nothing was written\n");
      return 0;
    }
  }
  const outcomes = writeFilesAtomic(files.map(({ file, before, after }) => ({ file, text: after, expected: { text: before } })));
  for (const outcome of outcomes) {
    const why = outcome.kind === "written" ? "updated" : outcome.kind === "changed" ? "not written: it changed meanwhile. Run the command again" : `not written: ${outcome.reason}`;
    host.stderr.write(`gaplint: ${printable(nameOf(outcome.file))} ${why}\n`);
  }
  return outcomes.every(({ kind }) => kind === "written") ? 0 : 2;
}

interface Source {
  readonly data: ModelData;
  /** How the registry file names it. */
  readonly source: string;
}

async function readSource(from: string, host: Host): Promise<Source> {
  const isUrl = /^https?:\/\//i.test(from);
  const text = isUrl ? await download(from) : readSourceFile(from, host);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(`${from} is not JSON`, error instanceof Error ? error.message : String(error));
  }
  const data = readModelData(json);
  if (data === undefined) throw new UsageError(`${from} is in no form that gaplint knows`, "Known are model-eol/0.1 feeds, models.dev's api.json, LiteLLM's price map and lists of models such as GET /v1/models.");
  return { data, source: isUrl ? withoutQuery(from) : path.basename(from) };
}

/** A query may hold a key. */
function withoutQuery(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}

function readSourceFile(from: string, host: Host): string {
  const file = path.resolve(host.cwd, from);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`--from ${from} can't be read`, error instanceof Error ? error.message : String(error));
  }
}

interface Update {
  readonly file: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly merge: Merge;
}

function update({ file, text }: RegistryText, data: ModelData, source: string, on: string, nameOf: (file: string) => string): Update {
  const written = readRegistryFile(text);
  const [broken] = written.problems;
  if (broken !== undefined) throw new UsageError(`${nameOf(file)} is broken: ${broken.message}`, "`gaplint registry check` shows the place.");
  const merge = mergeModelData(written, data, source, on);
  return { file, name: nameOf(file), before: text, after: merge.changes.reduce((current, change) => changedText(file, current, change), text), merge };
}

/** The text with one value changed or added; the rest, comments and layout, stays. */
function changedText(file: string, text: string, { model, path: keys, after }: RegistryChange): string {
  const place = ["models", model, ...keys];
  const root = parseTree(text.replace(/^\uFEFF/, " "), [], { allowTrailingComma: true });
  const present = root === undefined ? undefined : findNodeAtLocation(root, place);
  const edit =
    present === undefined
      ? insertProperties(file, text, place.slice(0, -1), { [place.at(-1) ?? ""]: after })
      : { file, span: [present.offset, present.offset + present.length] as const, text: JSON.stringify(after) };
  return edit === undefined ? text : (applyEdits([edit], () => text).get(file) ?? text);
}

function notes(name: string, { known, missing }: Merge, data: ModelData): readonly string[] {
  const about = `it speaks of ${known.length} of the models in ${printable(name)}`;
  if (data.kind === "facts") return [about];
  if (!data.complete) return [about, "the list goes on elsewhere, so what it lacks says nothing: fetch it whole, with a higher limit"];
  return [about, ...(missing.length === 0 ? [] : [`it lacks ${missing.map(printable).join(", ")}: review whether they may still be called`])];
}
