/** The tables of docs/registry.md that say what a registry file may hold, made from its schema. */
import schema from "./capability-registry.schema.json" with { type: "json" };

interface Described {
  readonly type?: string;
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly description?: string;
  readonly items?: Described;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
}

/** The Markdown between the marks `fields` and `/fields` of the page, without the marks. */
export function fieldTables(): string {
  const { model, clearance, tier } = schema.definitions;
  return [
    table("The file", schema),
    table("A model, under its id in `models`", model),
    table("`clearance` of a model", clearance),
    table("A tier, under its name in `tiers`", tier),
  ].join("\n\n");
}

function table(title: string, { properties = {}, required = [] }: Described): string {
  const rows = Object.entries(properties).map(([key, value]) => `| \`${key}\`${required.includes(key) ? " (required)" : ""} | ${formOf(value)} | ${descriptionOf(value)} |`);
  return [`**${title}**`, "", "| key | value | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

function formOf({ type, enum: values, format, items, $ref }: Described): string {
  if ($ref !== undefined) return "object";
  if (values !== undefined) return values.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  if (format === "date") return "date, YYYY-MM-DD";
  if (type === "array") return `list of ${items?.type ?? "value"}s`;
  return type ?? "any";
}

function descriptionOf({ description, $ref }: Described): string {
  const text = description ?? ($ref === "#/definitions/clearance" ? schema.definitions.clearance.description : "");
  return text.replaceAll("|", "\\|");
}
