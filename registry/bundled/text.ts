/** The two files the catalogue script writes, as text. */
import type { Catalogue } from "./bundled.ts";
import type { DateNote } from "./compile.ts";

/** catalogue.json: one model a line, so that a refresh reads as a diff. */
export function catalogueText(catalogue: Catalogue): string {
  const models = catalogue.models.map((model) => `    ${JSON.stringify(model)}`).join(",\n");
  const { date, tiers, preferred } = catalogue;
  const head = Object.entries({ date, tiers, preferred }).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${head.join("")}  "models": [\n${models}\n  ]\n}\n`;
}

/** conflicts.md: retirement dates on which the sources disagree, or which only an SDK gives. */
export function conflictsText(notes: readonly DateNote[]): string {
  const disputed = notes.flatMap(({ id, sdk, page }) =>
    page === undefined ? [] : [`| \`${id}\` | ${page.date} | ${sdk.date} | ${page.source} | ${sdk.source} |`],
  );
  const between = notes.flatMap(({ id, sdk, other }) => (other === undefined ? [] : [`| \`${id}\` | ${other.date} | ${sdk.date} | ${other.source} | ${sdk.source} |`]));
  const fromSdk = notes.flatMap(({ id, sdk, page, other }) => (page === undefined && other === undefined ? [`| \`${id}\` | ${sdk.date} | ${sdk.source} |`] : []));
  return [
    "# Retirement dates in dispute",
    "",
    "Written by `npm run build:catalogue`.",
    "",
    "## The provider's page and an SDK disagree",
    "",
    "The page's date is in the catalogue.",
    "",
    "| model | page | SDK | page's address | SDK's file |",
    "| --- | --- | --- | --- | --- |",
    ...disputed,
    "",
    "## Two SDKs disagree",
    "",
    "No page gives a date. The first one's is in the catalogue.",
    "",
    "| model | first | second | first one's file | second one's file |",
    "| --- | --- | --- | --- | --- |",
    ...(between.length === 0 ? ["| none | | | | |"] : between),
    "",
    "## Only an SDK gives a date",
    "",
    "The provider's page lists the model without one. The SDK's date is in the catalogue.",
    "",
    "| model | SDK | SDK's file |",
    "| --- | --- | --- |",
    ...fromSdk,
    "",
  ].join("\n");
}
