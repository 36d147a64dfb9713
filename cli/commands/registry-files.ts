/** The registry files that a command is about: those it names, or those of the project it runs in. */
import { realpathSync } from "node:fs";
import path from "node:path";
import { describeCode } from "../../analysis/project/file-system.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { openProject } from "../../analysis/project/open-project.ts";
import { loadConfig } from "../../rules/config/load.ts";
import { openRegistries } from "../../rules/registries.ts";
import type { ParsedArgs } from "../args.ts";
import type { Host } from "../host.ts";
import { projectRoot } from "../project-root.ts";
import { UsageError } from "../usage-error.ts";
import { existingFile, slashed } from "./check-options.ts";

export interface RegistryText {
  /** Absolute real path with `/`. */
  readonly file: string;
  readonly text: string;
}

/**
 * The files that `names` name, relative to the working directory; without names, the project's registries.
 *
 * @throws {UsageError} for a file that can't be read, a broken config, and a project without a registry.
 */
export function registryTexts(args: ParsedArgs, names: readonly string[], host: Host): readonly RegistryText[] {
  const files = names.length > 0 ? names.map((name) => realFile(name, host)) : ownRegistries(args, host);
  return files.map((file) => ({ file, text: readRegistryText(file) }));
}

function realFile(name: string, host: Host): string {
  const file = path.resolve(host.cwd, name);
  try {
    return slashed(realpathSync(file));
  } catch {
    throw new UsageError(`no such file: ${name}`, `Looked for ${file}.`);
  }
}

function ownRegistries(args: ParsedArgs, host: Host): readonly string[] {
  const root = slashed(projectRoot([realpathSync(host.cwd)]));
  const configFile = existingFile(args, "config", host);
  const loaded = loadConfig({ root, ...(configFile === undefined ? {} : { configFile }) });
  const project = openProject({ root });
  const registries = openRegistries({ root, now: host.today, config: loaded, text: (file) => project.text(file) });
  const files = registries.all(project.files).flatMap(({ registry }) => registry.file ?? []);
  const [broken] = loaded.problems;
  if (broken !== undefined) throw new UsageError(`${broken.file} is broken: ${broken.message}`, "`gaplint check` shows the place.");
  if (files.length === 0) {
    throw new UsageError(`no capability registry in ${root}`, "`gaplint init` writes one; until then the bundled catalogue serves. Another file can be named: gaplint registry check FILE.");
  }
  return files;
}

/** @throws {UsageError} for what is no text. */
function readRegistryText(file: string): string {
  const read = nodeFileSystem.readText(file);
  switch (read.kind) {
    case "text":
      return read.text;
    case "missing":
    case "unreadable":
      throw new UsageError(`${file} can't be read`, read.kind === "missing" ? "It does not exist." : describeCode(read.code));
    case "too-large":
    case "binary":
    case "utf-16":
    case "not-utf-8":
      throw new UsageError(`${file} can't be read`, "It isn't JSON text in UTF-8. Save it as UTF-8.");
  }
}
