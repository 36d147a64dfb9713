/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as GitHub, Azure DevOps and editors read it. Each kind
 * of finding is a reporting descriptor of its own, so that each can be switched off and counted there.
 */
import type { ArtifactLocation, CodeFlow, Fix as SarifFix, Location, Log, Notification, PhysicalLocation, ReportingDescriptor, Result, ToolComponent } from "sarif";
import manifest from "../../package.json" with { type: "json" };
import type { Problem } from "../../analysis/project/project.ts";
import { ruleCatalogue, type KindDescription, type RuleDescription } from "../../rules/catalogue.ts";
import type { Edit, Finding, Fix, Place, Severity } from "../../rules/finding.ts";
import { byPlace } from "../../rules/order.ts";
import { rulePages } from "../../rules/pages.ts";
import weaknesses from "../../rules/weaknesses.json" with { type: "json" };
import { groupBy } from "./group.ts";
import type { ReportInput, Sources } from "./reporter.ts";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = { error: "error", warning: "warning", info: "note" };
/** Files are named from the working directory, which a reader may know by this name. */
const BASE = "%SRCROOT%";

export function sarifReporter(input: ReportInput): string {
  return `${JSON.stringify(sarifLog(input), undefined, 2)}\n`;
}

export function sarifLog({ result, findings, sources }: ReportInput): Log {
  const shown = new Set(findings);
  const all = [
    ...findings.map((finding) => ({ finding, suppressions: [] })),
    ...result.suppressed.map(({ finding, reason }) => ({ finding, suppressions: [{ kind: "inSource" as const, status: "accepted" as const, ...(reason === undefined ? {} : { justification: reason }) }] })),
    ...result.baselined.map((finding) => ({ finding, suppressions: [{ kind: "external" as const, status: "accepted" as const, justification: "in the baseline" }] })),
  ].sort((a, b) => byPlace(a.finding, b.finding));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: manifest.name, version: manifest.version, semanticVersion: manifest.version, rules: descriptors, supportedTaxonomies: [{ name: "CWE", index: 0 }], ...(result.data === undefined ? {} : { properties: { modelData: result.data } }) } },
        taxonomies: [cwe],
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: !result.failed && result.incomplete !== true, toolExecutionNotifications: result.problems.map((problem) => notification(problem, sources)) }],
        results: all.map(({ finding, suppressions }): Result => ({
          ...resultOf(finding, shown.has(finding) ? result.fixes(finding) : [], sources),
          suppressions,
          // With one of them all results have it (§3.27.24).
          ...(result.baselined.length === 0 ? {} : { baselineState: suppressions.some(({ kind }) => kind === "external") ? "unchanged" : "new" }),
        })),
      },
    ],
  };
}

function resultOf(finding: Finding, fixes: readonly Fix[], sources: Sources): Result {
  const ruleId = `${finding.rule}/${finding.kind}`;
  return {
    ruleId,
    ruleIndex: descriptors.findIndex(({ id }) => id === ruleId),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(finding, sources)],
    ...(finding.trace.length === 0 ? {} : { codeFlows: [codeFlow(finding, sources)] }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(fix, sources)) }),
    // GitHub tells alerts apart by the second name; the number keeps the form of its own.
    partialFingerprints: { "gaplint/v1": finding.fingerprint, primaryLocationLineHash: `${finding.fingerprint}:1` },
  };
}

function codeFlow({ trace }: Finding, sources: Sources): CodeFlow {
  return { threadFlows: [{ locations: trace.map((step) => ({ location: location(step, sources, step.message) })) }] };
}

function sarifFix({ title, safe, edits }: Fix, sources: Sources): SarifFix {
  return {
    description: { text: title },
    artifactChanges: [...groupBy(edits, ({ file }) => file)].map(([file, own]) => ({ artifactLocation: artifact(file, sources), replacements: own.map((edit) => replacement(edit, sources)) })),
    properties: { safe },
  };
}

function replacement({ file, span, text }: Edit, sources: Sources): SarifFix["artifactChanges"][number]["replacements"][number] {
  return { deletedRegion: region(file, span, sources), insertedContent: { text } };
}

function location(place: Place, sources: Sources, message?: string): Location {
  return { physicalLocation: physical(place, sources), ...(message === undefined ? {} : { message: { text: message } }) };
}

function physical({ file, span }: Place, sources: Sources): PhysicalLocation {
  return { artifactLocation: artifact(file, sources), region: region(file, span, sources) };
}

function region(file: string, span: Place["span"], sources: Sources): NonNullable<PhysicalLocation["region"]> {
  const { start, end } = sources.lines(file).range(span);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function artifact(file: string, sources: Sources): ArtifactLocation {
  return { uri: sources.relative(file).split("/").map(encodeURIComponent).join("/"), uriBaseId: BASE };
}

function notification({ file, message, span, severity }: Problem, sources: Sources): Notification {
  const physicalLocation = span === undefined ? { artifactLocation: artifact(file, sources) } : physical({ file, span }, sources);
  return { level: severity === "error" ? "error" : "warning", message: { text: message }, locations: [{ physicalLocation }] };
}

const cwe: ToolComponent = {
  name: "CWE",
  organization: "MITRE",
  informationUri: "https://cwe.mitre.org/",
  shortDescription: { text: "Common Weakness Enumeration" },
  taxa: Object.entries(weaknesses).map(([id, name]) => ({ id, name, helpUri: `https://cwe.mitre.org/data/definitions/${id.replace("CWE-", "")}.html` })),
};

const descriptors: ReportingDescriptor[] = ruleCatalogue.flatMap((rule) => rule.kinds.map((kind) => descriptor(rule, kind)));

function descriptor(rule: RuleDescription, kind: KindDescription): ReportingDescriptor {
  const id = `${rule.id}/${kind.kind}`;
  const summary = `${kind.summary.charAt(0).toUpperCase()}${kind.summary.slice(1)}.`;
  return {
    id,
    name: id.split(/[-/]/).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(""),
    shortDescription: { text: summary },
    fullDescription: { text: `${rule.summary} ${summary}` },
    help: { text: `${summary} \`gaplint explain ${id}\` says why, and shows the way out.`, markdown: `**${id}**: ${summary}\n\n${rulePages[rule.id]}` },
    defaultConfiguration: kind.severity === "off" ? { enabled: false } : { level: LEVELS[kind.severity] },
    ...(kind.cwe.length === 0 ? {} : { relationships: kind.cwe.map((weakness) => ({ target: { id: weakness, toolComponent: { name: "CWE", index: 0 } }, kinds: ["superset"] })) }),
    properties: { tags: ["ai", rule.layer, ...kind.cwe.map((weakness) => `external/cwe/${weakness.toLowerCase()}`), ...rule.owasp] },
  };
}
