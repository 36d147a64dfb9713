/**
 * The spellings of one model. Platforms wrap a model's id: gateways prefix a vendor, Bedrock prefixes a region and a
 * vendor and appends a version, Vertex writes snapshots with "@", aliases end in "-latest". Each rule here takes one
 * layer off; the forms run from the most specific to the family. No rule turns one family into another.
 */
import idForms from "./id-forms.json" with { type: "json" };

/** Where an id is served, when its spelling says so. */
export type Platform = "bedrock" | "vertex";

const vendors: ReadonlyMap<string, string> = new Map(Object.entries(idForms.vendors));
const routes: ReadonlySet<string> = new Set(idForms.routes);
const regions: ReadonlySet<string> = new Set(idForms.bedrockRegions);

const ARN = /^arn:aws[\w-]*:bedrock:[\w-]*:\d*:(?:foundation-model|inference-profile)\/(.+)$/;
const VERTEX_RESOURCE = /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/([^/]+)\/models\/(.+)$/;
const HOSTED = /^accounts\/[\w-]+\/models\/(.+)$/;
const CLOUDFLARE = /^@(?:cf|hf)\/[^/]+\/(.+)$/;
/**
 * The version Bedrock appends: "-v1:0", "-1:0", ":0:200k", "-v1". Where the name before it has no number of its own
 * (`claude-v2:1`, `titan-embed-text-v2`), "-v2" is the model's generation and stays.
 */
const BEDROCK_VERSIONS: readonly RegExp[] = [
  /^([a-z0-9]+\..*\d.*?)-v?\d+:\d+(?::\w+)?$/,
  /^([a-z0-9]+\..+?):0(?::\w+)?$/,
  /^([a-z0-9]+\..*\d.*?)-v\d+$/,
];
/** OpenRouter's variants, Claude Code's context marker, Ollama's default tag, Vertex's mark of a hosted open model. */
const VARIANT = /^(.+?)(?:-maas|:(?:free|thinking|extended|online|nitro|floor|exacto|beta|batch|latest)|\[1m\])$/;
/** The batch and fast lanes of gateways. xAI's "-fast" models are models of their own. */
const DELIVERY = /^(?!grok)(.+)-(?:batch|fast)$/;
const AT_SNAPSHOT = /^(.+?)(?:-v\d+)?@(\d{8}|\d{3})$/;
const AT_ALIAS = /^(.+?)@(?:latest|default)$/;
const DOTTED_CLAUDE = /^(claude-(?:(?:opus|sonnet|haiku|fable|mythos)-\d+|[3-9]))\.(\d.*)$/;
/** 20250514, 2024-08-06, 08-2024 and 03-25 after a dash. */
const DATE = /^(.+?)-(?:20\d{6}|20\d\d-\d\d-\d\d|\d\d-20\d\d|[01]\d-[0-3]\d)$/;
/** Four digits (month and day, or year and month) where the family is known to use them, and Gemini's "-001". */
const SHORT_DATE =
  /^((?:gpt-\d|mistral-|ministral-|magistral-|codestral-|devstral-|pixtral-|voxtral-|open-mistral-|grok-|kimi-|deepseek-).+|mistral|gpt-\d)-\d{4}$/;
const GEMINI_REVISION = /^(gemini-\d.+)-00\d$/;
const LATEST = /^(.+)-latest$/;

/**
 * All forms of an id, from the id as written to its family: `us.anthropic.claude-sonnet-4-20250514-v1:0` gives itself,
 * `anthropic.claude-sonnet-4-20250514-v1:0`, …, `claude-sonnet-4-20250514`, `claude-sonnet-4`. Never empty.
 */
export function formsOf(id: string): readonly string[] {
  const forms = [id.trim()];
  for (let form = forms[0]; form !== undefined; ) {
    const next: string | undefined = unwrap(form) ?? withoutVariant(form) ?? withoutSnapshot(form);
    if (next === undefined || next === "" || forms.includes(next)) break;
    forms.push(next);
    form = next;
  }
  return forms;
}

/** The id without what its platform wraps round it, its snapshot date kept: the name its provider gives it. */
export function unwrapped(id: string): string {
  let form = id.trim();
  for (let next = unwrap(form); next !== undefined; next = unwrap(form)) form = next;
  for (let next = withoutVariant(form); next !== undefined; next = withoutVariant(form)) form = next;
  return form;
}

/** The family of a dated or "-latest" id; undefined when the id carries neither. */
export function familyOf(id: string): string | undefined {
  return withoutSnapshot(id);
}

/** True for the batch and fast lanes of a model. */
export function isDeliveryVariant(id: string): boolean {
  return DELIVERY.test(id);
}

/** The vendor an id names in its prefix, as this catalogue spells providers; undefined when it names none. */
export function vendorOf(id: string): string | undefined {
  const bare = id.trim().replace(/^@(?:cf|hf)\//, "");
  for (const separator of ["/", ":", "."]) {
    for (const part of bare.split(separator).slice(0, -1)) {
      const vendor = vendors.get(part.toLowerCase());
      if (vendor !== undefined) return vendor;
    }
  }
  return undefined;
}

/** Bedrock or Vertex, when the spelling of the id says that it is served there. */
export function platformOf(id: string): Platform | undefined {
  let form = id.trim();
  for (let colon = form.indexOf(":"); colon > 0 && routes.has(form.slice(0, colon)); colon = form.indexOf(":")) {
    form = form.slice(colon + 1);
  }
  const slash = form.indexOf("/");
  if (slash > 0 && (form.startsWith("bedrock/") || form.startsWith("amazon-bedrock/"))) return "bedrock";
  if (ARN.test(form) || bedrockParts(form) !== undefined) return "bedrock";
  if (VERTEX_RESOURCE.test(form) || AT_SNAPSHOT.test(form)) return "vertex";
  return undefined;
}

/** Takes off one layer of wrapping: resource path, route or vendor prefix, Bedrock region, version and vendor. */
function unwrap(form: string): string | undefined {
  const path = ARN.exec(form)?.[1] ?? VERTEX_RESOURCE.exec(form)?.[2] ?? HOSTED.exec(form)?.[1] ?? CLOUDFLARE.exec(form)?.[1];
  if (path !== undefined) return path;
  const separator = /[:/]/.exec(form);
  if (separator !== null && separator.index > 0) {
    const prefix = form.slice(0, separator.index).toLowerCase().replace(/^~/, "");
    if (routes.has(prefix) || vendors.has(prefix)) return form.slice(separator.index + 1);
  }
  const bedrock = bedrockParts(form);
  if (bedrock === undefined) return undefined;
  if (bedrock.region !== undefined) return form.slice(bedrock.region.length + 1);
  for (const version of BEDROCK_VERSIONS) {
    const versionless = version.exec(form)?.[1];
    if (versionless !== undefined) return versionless;
  }
  return bedrock.rest;
}

interface BedrockParts {
  readonly region: string | undefined;
  readonly rest: string;
}

function bedrockParts(form: string): BedrockParts | undefined {
  const parts = form.split(".");
  const first = parts[0];
  const second = parts[1];
  if (first === undefined || second === undefined) return undefined;
  if (regions.has(first) && vendors.has(second)) return { region: first, rest: parts.slice(2).join(".") };
  if (vendors.has(first)) return { region: undefined, rest: parts.slice(1).join(".") };
  return undefined;
}

/** Takes off what says how, not which: a delivery variant, Vertex's "@" and the dots gateways put into Claude's names. */
function withoutVariant(form: string): string | undefined {
  const at = AT_SNAPSHOT.exec(form);
  if (at?.[1] !== undefined && at[2] !== undefined) return `${at[1]}-${at[2]}`;
  const dotted = DOTTED_CLAUDE.exec(form);
  if (dotted?.[1] !== undefined && dotted[2] !== undefined) return `${dotted[1]}-${dotted[2]}`;
  return VARIANT.exec(form)?.[1] ?? AT_ALIAS.exec(form)?.[1];
}

/** Takes off a snapshot: a date, a revision number, "-latest", or a gateway's batch and fast lanes. */
function withoutSnapshot(form: string): string | undefined {
  return (
    DATE.exec(form)?.[1] ??
    SHORT_DATE.exec(form)?.[1] ??
    GEMINI_REVISION.exec(form)?.[1] ??
    LATEST.exec(form)?.[1] ??
    DELIVERY.exec(form)?.[1]
  );
}
