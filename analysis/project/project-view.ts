/** A project as seen through somebody who changes a part of it. */
import type { FileFacts } from "../lower/facts.ts";
import type { PackageJson, Problem, Project, Resolution, ScannedImport } from "./project.ts";

/** Answers as the project inside does; who extends it overrides what differs. */
export class ProjectView implements Project {
  protected readonly inner: Project;

  constructor(inner: Project) {
    this.inner = inner;
  }

  get root(): string {
    return this.inner.root;
  }

  get files(): readonly string[] {
    return this.inner.files;
  }

  get declarations(): readonly string[] {
    return this.inner.declarations;
  }

  get packages(): ReadonlySet<string> {
    return this.inner.packages;
  }

  get problems(): readonly Problem[] {
    return this.inner.problems;
  }

  text(file: string): string | undefined {
    return this.inner.text(file);
  }

  facts(file: string): FileFacts | undefined {
    return this.inner.facts(file);
  }

  json(file: string): unknown {
    return this.inner.json(file);
  }

  expect(files: () => readonly string[]): void {
    this.inner.expect(files);
  }

  resolve(from: string, specifier: string): Resolution {
    return this.inner.resolve(from, specifier);
  }

  imports(file: string): readonly ScannedImport[] {
    return this.inner.imports(file);
  }

  filesWith(words: readonly string[]): readonly string[] {
    return this.inner.filesWith(words);
  }

  importers(file: string, options?: { readonly types?: boolean }): readonly string[] {
    return this.inner.importers(file, options);
  }

  importersOfPackage(specifier: string): readonly string[] {
    return this.inner.importersOfPackage(specifier);
  }

  packageJson(file: string): PackageJson | undefined {
    return this.inner.packageJson(file);
  }
}
