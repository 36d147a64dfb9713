/**
 * gaplint inside ESLint, for teams that run ESLint alone: `gaplint/eslint`. Each of gaplint's rules is a rule of the
 * plugin and reports the same findings. The analysis is gaplint's own and looks at the whole project, so it doesn't
 * matter which parser ESLint uses.
 */
import path from "node:path";
import type { ESLint, Linter, Rule, SourceCode } from "eslint";
import manifest from "../package.json" with { type: "json" };
import { isDate, localDate } from "../registry/dates.ts";
import { ruleCatalogue, type RuleDescription } from "../rules/catalogue.ts";
import type { Finding, Fix, Severity } from "../rules/finding.ts";
import { findingsOf, type FileFindings, type ProjectSettings } from "./linted-projects.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** All rules ask about the same text one after the other. */
const asked = new WeakMap<SourceCode, FileFindings>();
/** Texts that got told why nothing could be linted. */
const told = new WeakSet<SourceCode>();

const plugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: manifest.name },
  rules: Object.fromEntries(ruleCatalogue.map((rule) => [rule.id, eslintRule(rule)])),
  configs: {},
} satisfies ESLint.Plugin;

/** Errors and warnings of gaplint as warnings of ESLint. */
const recommended = configOf("recommended", "warn", ["error", "warning"]);
/** Everything that gaplint finds, as errors of ESLint. */
const strict = configOf("strict", "error", SEVERITIES);

export default Object.assign(plugin, { configs: { recommended, strict } });

function configOf(name: string, level: "warn" | "error", severities: readonly Severity[]): Linter.Config {
  return {
    name: `gaplint/${name}`,
    files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
    plugins: { gaplint: plugin },
    rules: Object.fromEntries(ruleCatalogue.map(({ id }): [string, Linter.RuleEntry] => [`gaplint/${id}`, [level, { severities }]])),
  };
}

function eslintRule({ id, summary }: RuleDescription): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: { description: summary },
      fixable: "code",
      hasSuggestions: true,
      schema: [
        {
          type: "object",
          additionalProperties: false,
          properties: { severities: { description: "gaplint's severities that are reported; all by default.", type: "array", items: { enum: [...SEVERITIES] }, minItems: 1, uniqueItems: true } },
        },
      ],
    },
    create: (context) => ({
      Program: () => {
        const { filename, sourceCode } = context;
        // A text without a file belongs to no project.
        if (!path.isAbsolute(filename)) return;
        let found = asked.get(sourceCode);
        if (found === undefined) asked.set(sourceCode, (found = findingsOf(filename, sourceCode.text, context.cwd, settingsOf(context))));
        if (found.result.failed && !told.has(sourceCode)) {
          told.add(sourceCode);
          for (const { file, message } of found.result.problems) context.report({ loc: { line: 1, column: 0 }, message: "gaplint could not lint: {{file}}: {{message}}", data: { file: path.relative(context.cwd, file), message } });
        }
        const severities = severitiesOf(context.options[0]);
        for (const finding of found.findings) if (finding.rule === id && severities.includes(finding.severity)) report(context, finding, found);
      },
    }),
  };
}

function report(context: Rule.RuleContext, finding: Finding, { result, shift }: FileFindings): void {
  const { sourceCode } = context;
  const at = (offset: number): number => Math.max(0, offset - shift);
  // ESLint changes one file at a time: a fix that reaches further is left to gaplint itself.
  const fixes = result.fixes(finding).filter(({ edits }) => edits.every(({ file, create }) => file === finding.file && create !== true));
  const [safe] = fixes.filter((fix) => fix.safe);
  const edit = ({ edits }: Fix): Rule.ReportFixer => (fixer) => edits.map(({ span, text }) => fixer.replaceTextRange([at(span[0]), at(span[1])], text));
  context.report({
    loc: { start: sourceCode.getLocFromIndex(at(finding.span[0])), end: sourceCode.getLocFromIndex(at(finding.span[1])) },
    // As data, so that braces in the code that a message names stay as they are.
    message: "{{text}} ({{kind}})",
    data: { text: finding.message, kind: finding.kind },
    ...(safe === undefined ? {} : { fix: edit(safe) }),
    suggest: fixes.filter((fix) => fix !== safe).map((fix) => ({ desc: "{{title}}", data: { title: fix.title }, fix: edit(fix) })),
  });
}

function severitiesOf(options: unknown): readonly Severity[] {
  const wanted: unknown = isRecord(options) ? options["severities"] : undefined;
  return Array.isArray(wanted) ? SEVERITIES.filter((severity) => wanted.includes(severity)) : SEVERITIES;
}

/** `settings.gaplint`: `profile`, `now`, and paths relative to ESLint's working directory. */
function settingsOf({ settings, cwd }: Rule.RuleContext): ProjectSettings {
  const written = isRecord(settings["gaplint"]) ? settings["gaplint"] : {};
  const file = (key: string): string | undefined => (typeof written[key] === "string" ? path.resolve(cwd, written[key]).split(path.sep).join("/") : undefined);
  const { profile, now } = written;
  const configFile = file("config");
  const registryFile = file("registry");
  const baseline = written["baseline"] === false ? false : file("baseline");
  return {
    now: typeof now === "string" && isDate(now) ? now : localDate(new Date()),
    ...(profile === "recommended" || profile === "strict" || profile === "audit" ? { profile } : {}),
    ...(configFile === undefined ? {} : { configFile }),
    ...(registryFile === undefined ? {} : { registryFile }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
