/** The page that lists what the catalogue knows: `docs/sdks.md`. */
import type { HttpEndpoint, SdkDescription, SdkEntry } from "./format.ts";

type RowOf<R extends SdkEntry["role"]> = Extract<SdkEntry, { readonly role: R }>;

/** The Markdown of `docs/sdks.md` for these descriptions and endpoints. Deterministic: sorted by package. */
export function documentSdks(descriptions: readonly SdkDescription[], endpoints: readonly HttpEndpoint[]): string {
  const sorted = [...descriptions].sort((a, b) => compare(firstSpecifier(a), firstSpecifier(b)));
  const models = sorted.filter((sdk) => hasRole(sdk, "call") || hasRole(sdk, "model") || hasAliasOnly(sdk));
  const wrappers = sorted.filter((sdk) => !models.includes(sdk) && (hasRole(sdk, "same") || hasRole(sdk, "fallback")));
  const gates = sorted.filter((sdk) => hasRole(sdk, "gate") || hasRole(sdk, "flag"));
  const events = sorted.filter((sdk) => hasRole(sdk, "event"));
  return [
    "# Known SDKs",
    "",
    "What gaplint recognises without configuration. The rows are data in `analysis/sdk/data/`, one file per package, in the form that `analysis/sdk/format.ts` describes; the `sdks` key of `gaplint.json` takes the same form. This page is made from them: run the tests with `UPDATE_DOCS=1` after a change.",
    "",
    "Paths begin with an export of the package. `new()` constructs, `()` calls, `a|b` is either, `*` any name. A call without a place takes its model from the object it is called on.",
    "",
    `## Models (${models.length})`,
    "",
    ...table(["package", "versions", "calls", "models and agents", "notes"], models.map((sdk) => [
      title(sdk), sdk.versions, code(calls(sdk)), code(paths(sdk, "model")), notes(sdk),
    ])),
    `## Wrappers (${wrappers.length})`,
    "",
    "The result stands for what went in.",
    "",
    ...table(["package", "versions", "wrappers"], wrappers.map((sdk) => [title(sdk), sdk.versions, code([...paths(sdk, "same"), ...paths(sdk, "fallback")])])),
    `## Policy gates and feature flags (${gates.length})`,
    "",
    ...table(["package", "versions", "gates", "flags"], gates.map((sdk) => [
      title(sdk), sdk.versions, code(rows(sdk, "gate").map(gateText)), code(paths(sdk, "flag")),
    ])),
    `## Events (${events.length})`,
    "",
    ...table(["package", "versions", "events"], events.map((sdk) => [title(sdk), sdk.versions, code(paths(sdk, "event"))])),
    `## HTTP endpoints (${endpoints.length})`,
    "",
    "For requests without an SDK.",
    "",
    ...table(["provider", "host", "path", "kind", "model at"], endpoints.map((endpoint) => [
      endpoint.provider, endpoint.hosts.length > 0 ? code(endpoint.hosts) : "any", code(endpoint.paths), endpoint.kind, endpoint.model === "" ? "" : code([endpoint.model]),
    ])),
  ].join("\n");
}

function table(head: readonly string[], body: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line), ""];
}

function code(texts: readonly string[]): string {
  return texts.map((text) => `\`${text.replaceAll("|", "\\|")}\``).join("<br>");
}

function title(sdk: SdkDescription): string {
  return code(sdk.specifiers ?? [sdk.name]);
}

function firstSpecifier(sdk: SdkDescription): string {
  return sdk.specifiers?.[0] ?? sdk.name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rows<R extends SdkEntry["role"]>(sdk: SdkDescription, role: R): readonly RowOf<R>[] {
  return sdk.entries.filter((row): row is RowOf<R> => row.role === role);
}

function hasRole(sdk: SdkDescription, role: SdkEntry["role"]): boolean {
  return sdk.entries.some((row) => row.role === role);
}

/** Packages that only re-export another's classes. */
function hasAliasOnly(sdk: SdkDescription): boolean {
  return sdk.entries.every((row) => row.role === "alias" || row.role === "same") && hasRole(sdk, "alias");
}

function paths(sdk: SdkDescription, role: SdkEntry["role"]): readonly string[] {
  return rows(sdk, role).map((row) => row.path);
}

function calls(sdk: SdkDescription): readonly string[] {
  const asked = rows(sdk, "call").filter((row) => row.kind !== "metadata").map((row) => {
    const places = row.model.filter((place) => place !== "receiver");
    return places.length > 0 ? `${row.path} ← ${places.join(", ")}` : row.path;
  });
  return [...asked, ...rows(sdk, "alias").filter((row) => row.of.includes(":")).map((row) => `${row.path} = ${row.of}`)];
}

function gateText(gate: RowOf<"gate">): string {
  return gate.denies === "throws" ? `${gate.path} throws` : `${gate.path} → ${gate.verdict === "" ? "truthy" : (gate.verdict ?? "")}`;
}

function notes(sdk: SdkDescription): string {
  const texts = sdk.entries.flatMap((row) => {
    const implicit = (row.role === "model" || row.role === "call") && row.implicitModel !== undefined ? [`\`${row.path.replaceAll("|", "\\|")}\` without a model runs \`${row.implicitModel}\`.`] : [];
    return [...(row.note === undefined || row.role === "event" ? [] : [row.note.replaceAll("|", "\\|")]), ...implicit];
  });
  return [...new Set(texts)].join("<br>");
}
