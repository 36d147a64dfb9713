/**
 * Model data from outside, in the forms it is published in. Each form is told by its own marks:
 *
 * - `model-eol/0.1`, a feed of a provider's retirement dates (github.com/thossullivan/model-eol, SPEC.md);
 * - models.dev's api.json: providers with their models;
 * - LiteLLM's price map: model ids with `litellm_provider` and `deprecation_date`;
 * - a provider's `GET /v1/models`: the ids that a key may call (OpenAI's and Anthropic's `data`, Google's `models`).
 */
import { isDate } from "../dates.ts";

/** What a source says of one model. */
export interface ModelFact {
  /** The id, then its other names. */
  readonly ids: readonly string[];
  readonly deprecatedOn?: string;
  readonly retiresOn?: string;
  readonly replacement?: string;
  /** Retirement dates of platforms, by their names here. */
  readonly platforms: { readonly bedrock?: string; readonly vertex?: string };
}

export type ModelData =
  | {
      readonly kind: "facts";
      /** For people: "a model-eol feed of anthropic". */
      readonly what: string;
      /** The day the source was made, YYYY-MM-DD, when it says so. */
      readonly date?: string;
      readonly facts: readonly ModelFact[];
    }
  /** The ids that may be called; `complete` unless the list says that it goes on. */
  | { readonly kind: "list"; readonly what: string; readonly ids: readonly string[]; readonly complete: boolean };

/** Reads parsed JSON; undefined for what is in none of the forms. */
export function readModelData(json: unknown): ModelData | undefined {
  if (!isRecord(json)) return undefined;
  return eolFeed(json) ?? modelList(json) ?? priceMap(json) ?? modelsDev(json);
}

const SPEC = "model-eol/0.1";
const VIAS: Readonly<Record<string, "bedrock" | "vertex">> = { "aws-bedrock": "bedrock", "vertex-ai": "vertex" };

function eolFeed(json: JsonObject): ModelData | undefined {
  if (json["spec"] !== SPEC || !Array.isArray(json["models"])) return undefined;
  const date = dayOf(json["generated"]);
  return {
    kind: "facts",
    what: `a ${SPEC} feed of ${text(json["publisher"]) ?? "an unnamed publisher"}`,
    ...(date === undefined ? {} : { date }),
    facts: json["models"].filter(isRecord).flatMap((model): readonly ModelFact[] => {
      const id = text(model["id"]);
      if (id === undefined) return [];
      const platforms: { bedrock?: string; vertex?: string } = {};
      for (const distribution of records(model["distributions"])) {
        const platform = VIAS[text(distribution["via"]) ?? ""];
        const day = dayOf(distribution["shutdown"]);
        if (platform !== undefined && day !== undefined) platforms[platform] = day;
      }
      return [factOf([id, ...texts(model["aliases"])], { deprecatedOn: model["announced"], retiresOn: model["shutdown"], replacement: model["replacement"] }, platforms)];
    }),
  };
}

function modelList(json: JsonObject): ModelData | undefined {
  const listed = Array.isArray(json["data"]) ? json["data"] : Array.isArray(json["models"]) ? json["models"] : undefined;
  if (listed === undefined) return undefined;
  const entries = listed.filter(isRecord);
  const ids = entries.flatMap((entry) => text(entry["id"]) ?? text(entry["name"])?.replace(/^models\//, "") ?? []);
  if (ids.length === 0 || ids.length < listed.length) return undefined;
  const more = json["has_more"] === true || text(json["nextPageToken"]) !== undefined;
  return { kind: "list", what: `a list of ${ids.length} ${ids.length === 1 ? "model" : "models"} that may be called`, ids, complete: !more };
}

function priceMap(json: JsonObject): ModelData | undefined {
  const entries = Object.entries(json).filter((entry): entry is [string, JsonObject] => entry[0] !== "sample_spec" && isRecord(entry[1]));
  if (entries.length === 0 || !entries.every(([, value]) => text(value["litellm_provider"]) !== undefined)) return undefined;
  return { kind: "facts", what: "a LiteLLM price map", facts: entries.map(([id, value]) => factOf([id], { retiresOn: value["deprecation_date"] }, {})) };
}

function modelsDev(json: JsonObject): ModelData | undefined {
  const providers = Object.values(json).filter(isRecord);
  if (providers.length === 0 || !providers.every((provider) => isRecord(provider["models"]))) return undefined;
  const facts = providers.flatMap((provider) =>
    Object.entries(isRecord(provider["models"]) ? provider["models"] : {}).flatMap(([id, model]) => (isRecord(model) ? [factOf([id], { retiresOn: model["retirement_date"] }, {})] : [])),
  );
  return { kind: "facts", what: "models.dev's api.json", facts };
}

function factOf(ids: readonly string[], written: { readonly deprecatedOn?: unknown; readonly retiresOn?: unknown; readonly replacement?: unknown }, platforms: ModelFact["platforms"]): ModelFact {
  const deprecatedOn = dayOf(written.deprecatedOn);
  const retiresOn = dayOf(written.retiresOn);
  const replacement = text(written.replacement);
  return {
    ids,
    platforms,
    ...(deprecatedOn === undefined ? {} : { deprecatedOn }),
    ...(retiresOn === undefined ? {} : { retiresOn }),
    ...(replacement === undefined ? {} : { replacement }),
  };
}

/** The day of a date or time stamp; undefined for a month, or anything else. */
function dayOf(value: unknown): string | undefined {
  const day = text(value)?.slice(0, 10);
  return day !== undefined && isDate(day) ? day : undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function records(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
