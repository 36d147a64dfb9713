/**
 * What the linker asks of a project: which files there are, what they say and what their imports mean. The
 * implementation reads the disk (or an editor's unsaved buffers); the linker knows this interface only.
 *
 * All paths are absolute, with `/`, real (no symlink loops), and identify a file.
 */
import type { FileFacts, Span } from "../lower/facts.ts";

export interface Project {
  /** Absolute path of the folder that is linted. */
  readonly root: string;
  /** Every TypeScript and JavaScript source of the project, sorted. Declaration files are not sources: imports lead to them, for the types in them. */
  readonly files: readonly string[];
  /** Every declaration file below the root, sorted: what one of them declares for all holds where nobody imports it. */
  readonly declarations: readonly string[];
  /** The file's text, without a byte order mark's effect on offsets (the mark is part of the text). Undefined when it can't be read. */
  text(file: string): string | undefined;
  /** Facts of a source or a declaration file, lowered at the first request. Undefined when the file can't be read or is neither. */
  facts(file: string): FileFacts | undefined;
  /** Says that facts of these files are about to be asked for, in this order. Changes no answer; time only. Nobody asks which files where nobody can use it. */
  expect(files: () => readonly string[]): void;
  /** The parsed value of a JSON file that is imported. Undefined when it isn't valid. */
  json(file: string): unknown;
  /** What an import specifier means in a file. */
  resolve(from: string, specifier: string): Resolution;
  /** The imports of a file, read by a scan that does not parse it. Superset of the real ones. */
  imports(file: string): readonly ScannedImport[];
  /** The sources whose text holds one of these words, with their case, also within other words. */
  filesWith(words: readonly string[]): readonly string[];
  /** The files whose (non type-only, unless `types`) imports and re-exports resolve to this file. */
  importers(file: string, options?: { readonly types?: boolean }): readonly string[];
  /** Files with an import whose resolution is an external package with this specifier. */
  importersOfPackage(specifier: string): readonly string[];
  /** Every external specifier that some source, or a declaration file in use, imports. */
  readonly packages: ReadonlySet<string>;
  /** The nearest package.json above a file, parsed. */
  packageJson(file: string): PackageJson | undefined;
  /** Everything that could not be read, parsed or resolved so far. */
  readonly problems: readonly Problem[];
}

export type Resolution =
  /** A declaration file where no source is meant. */
  | { readonly kind: "source"; readonly file: string }
  | { readonly kind: "json"; readonly file: string }
  /** `specifier` is normalised: no `npm:` prefix, no version. */
  | { readonly kind: "package"; readonly specifier: string; readonly name: string }
  /** A relative or mapped specifier that names no file, or an asset (`.css`, `.svg`). */
  | { readonly kind: "none" };

export interface ScannedImport {
  readonly specifier: string;
  /** Imported (or re-exported) names: "default", "*", or export names; empty for a bare `import "x"`. */
  readonly names: readonly string[];
  readonly form: "import" | "reexport" | "require" | "dynamic";
  readonly typeOnly: boolean;
}

export interface PackageJson {
  /** Absolute path of the package.json. */
  readonly file: string;
  readonly name?: string;
  readonly private?: boolean;
  readonly dependencies: ReadonlySet<string>;
  readonly main?: string;
  readonly bin?: unknown;
  readonly exports?: unknown;
  /** The whole object. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Something that kept gaplint from seeing all there is. `span` in UTF-16 offsets from 0 into the file's text. */
export interface Problem {
  readonly file: string;
  readonly message: string;
  readonly span?: Span;
  /** "warning" for what needs care soon but serves today, such as an overdue review in the registry. */
  readonly severity?: "error" | "warning";
}
