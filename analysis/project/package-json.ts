/** package.json files: read once, found from any file below. */
import { isRecord, parseObject, syntaxProblem } from "./json-file.ts";
import { dirname, join } from "./paths.ts";
import type { PackageJson, Problem } from "./project.ts";

const DEPENDENCY_KEYS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/** What a project says about its packages; every file is read at most once. */
export class PackageJsons {
  private readonly read: (file: string) => string | undefined;
  private readonly report: (problem: Problem) => void;
  private readonly byFile = new Map<string, PackageJson | undefined>();
  private readonly byFolder = new Map<string, PackageJson | undefined>();

  /** @param read the text of a file, undefined when there is none */
  constructor(read: (file: string) => string | undefined, report: (problem: Problem) => void) {
    this.read = read;
    this.report = report;
  }

  /** The package.json in a folder. */
  in(folder: string): PackageJson | undefined {
    const file = join(folder, "package.json");
    if (!this.byFile.has(file)) this.byFile.set(file, this.load(file));
    return this.byFile.get(file);
  }

  /** The nearest package.json above a file. One with only a `type`, as `dist/esm` folders have, counts too. */
  nearest(file: string): PackageJson | undefined {
    return this.nearestFrom(dirname(file));
  }

  private nearestFrom(folder: string): PackageJson | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const parent = dirname(folder);
    const found = this.in(folder) ?? (parent === folder ? undefined : this.nearestFrom(parent));
    this.byFolder.set(folder, found);
    return found;
  }

  private load(file: string): PackageJson | undefined {
    const text = this.read(file);
    if (text === undefined) return undefined;
    const read = parseObject(text);
    const problem = syntaxProblem(file, read.errors, "What could be read of it counts; mend it so that imports of this package resolve.");
    if (problem !== undefined) this.report(problem);
    return packageJson(file, read.value);
  }
}

function packageJson(file: string, json: Readonly<Record<string, unknown>>): PackageJson {
  const dependencies = new Set<string>();
  for (const key of DEPENDENCY_KEYS) {
    const declared = json[key];
    if (isRecord(declared)) for (const name of Object.keys(declared)) dependencies.add(name);
  }
  return {
    file,
    ...(typeof json["name"] === "string" ? { name: json["name"] } : {}),
    ...(typeof json["private"] === "boolean" ? { private: json["private"] } : {}),
    dependencies,
    ...(typeof json["main"] === "string" ? { main: json["main"] } : {}),
    ...(json["bin"] === undefined ? {} : { bin: json["bin"] }),
    ...(json["exports"] === undefined ? {} : { exports: json["exports"] }),
    json,
  };
}

/** The range a package.json asks of a dependency: `^4.2.0`, `npm:openai@4`, `file:../core`, `workspace:*`. */
export function dependencyRange(from: PackageJson, name: string): string | undefined {
  for (const key of DEPENDENCY_KEYS) {
    const declared = from.json[key];
    const range = isRecord(declared) ? declared[name] : undefined;
    if (typeof range === "string") return range;
  }
  return undefined;
}
