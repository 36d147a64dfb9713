/** The project as its product sees it: what only tests import, they import for themselves. */
import type { Project } from "../project/project.ts";
import { ProjectView } from "../project/project-view.ts";

/**
 * The same project, but for a file of the product its importers leave out tests, evaluations and the like, and so do
 * searches for words: they call the product, and say nothing about how it is entered or what it is given. Their files
 * are not read on its account.
 */
export function productOf(project: Project, isTest: (file: string) => boolean): Project {
  return new Product(project, isTest);
}

class Product extends ProjectView {
  readonly #isTest: (file: string) => boolean;
  readonly #importers = new Map<string, readonly string[]>();

  constructor(inner: Project, isTest: (file: string) => boolean) {
    super(inner);
    this.#isTest = isTest;
  }

  override filesWith(words: readonly string[]): readonly string[] {
    return this.inner.filesWith(words).filter((file) => !this.#isTest(file));
  }

  override importersOfPackage(specifier: string): readonly string[] {
    return this.inner.importersOfPackage(specifier).filter((file) => !this.#isTest(file));
  }

  override importers(file: string, options?: { readonly types?: boolean }): readonly string[] {
    const key = `${options?.types === true}${file}`;
    const known = this.#importers.get(key);
    if (known !== undefined) return known;
    const all = this.inner.importers(file, options);
    const product = this.#isTest(file) ? all : all.filter((importer) => !this.#isTest(importer));
    this.#importers.set(key, product);
    return product;
  }
}
