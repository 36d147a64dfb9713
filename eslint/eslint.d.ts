/** The types of `gaplint/eslint`, copied beside the bundle. */
import type { ESLint, Linter } from "eslint";

declare const plugin: ESLint.Plugin & {
  readonly configs: {
    /** Errors and warnings of gaplint as warnings of ESLint. */
    readonly recommended: Linter.Config;
    /** Everything that gaplint finds, as errors of ESLint. */
    readonly strict: Linter.Config;
  };
};

export default plugin;
