/** What model ids look like: the shapes of `data/model-ids.json`. */
import familiesJson from "./data/model-ids.json" with { type: "json" };

interface Family {
  readonly family: string;
  readonly provider?: string;
  /** anywhere: safe on any literal. slot: only for a value that is known to name a model. */
  readonly context: string;
  readonly pattern: string;
  readonly flags?: string;
  /** What the first group captures must itself be a model id. */
  readonly rest?: boolean;
}

interface Shape extends Family {
  readonly regex: RegExp;
}

let shapes: readonly Shape[] | undefined;

function allShapes(): readonly Shape[] {
  return (shapes ??= familiesJson.map((family: Family) => ({ ...family, regex: new RegExp(family.pattern, family.flags) })));
}

/** No model id is shorter or longer or has other characters: keeps the patterns off most literals. */
const MIN_LENGTH = 5;
const MAX_LENGTH = 256;
const CHARACTERS = /^[@~\w][\w.:@/+>~[\]-]*$/;

/** Text that stands for a model still to be named. */
const PLACEHOLDER = /^(?:your|my|the|some|example|sample|placeholder|todo|xxx)\b|(?:^|[-_.])(?:placeholder|your|example|todo|xxx)(?:[-_.]|$)/i;

/** True when a literal names a model wherever it stands. Short forms such as `o3` or `sonnet` are left out. */
export function isModelId(text: string): boolean {
  return literalShape(text) !== undefined;
}

/**
 * True when a value that stands in a model's place looks like a model: also aliases (`sonnet`), bare names (`o3`)
 * and deployment names. Means nothing for any other value.
 */
export function looksLikeModelInSlot(text: string): boolean {
  if (isModelId(text)) return true;
  if (PLACEHOLDER.test(text)) return false;
  const shape = allShapes().find(({ context, regex }) => context === "slot" && regex.test(text));
  // A deployment may have any name; one plain word is as often a role or a setting.
  return shape !== undefined && (shape.family !== "deployment" || /[\d._-]/.test(text));
}

/**
 * The provider whose access decides over a model, by its id: the first part of `vendor/model` and `provider:model`,
 * "bedrock" or "vertex" for their forms of another vendor's model. Undefined for open weights that many serve.
 */
export function providerOf(text: string): string | undefined {
  const shape = literalShape(text) ?? allShapes().find(({ context, provider, regex }) => context === "slot" && provider !== undefined && regex.test(text));
  if (shape === undefined) return undefined;
  switch (shape.family) {
    case "vendor-model":
    case "genkit":
      return canonical(text.slice(0, text.indexOf("/")));
    case "prefixed":
      return canonical(text.slice(0, text.search(/[:>]/)));
    default:
      return shape.provider;
  }
}

function literalShape(text: string): Shape | undefined {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH || !CHARACTERS.test(text)) return undefined;
  return allShapes().find((shape) => {
    if (shape.context !== "anywhere") return false;
    const match = shape.regex.exec(text);
    if (match === null) return false;
    return shape.rest !== true || isModelId(match[1] ?? "");
  });
}

/** Several spellings of one provider. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["x-ai", "xai"],
  ["meta-llama", "meta"],
  ["mistralai", "mistral"],
  ["deepseek-ai", "deepseek"],
  ["z-ai", "zai"],
  ["zai-org", "zai"],
  ["qwen", "alibaba"],
  ["arcee-ai", "arcee"],
  ["bfl", "black-forest-labs"],
  ["stabilityai", "stability"],
  ["minimaxai", "minimax"],
  ["azure_openai", "azure"],
  ["bedrock_converse", "bedrock"],
  ["aws", "bedrock"],
  ["googleai", "google"],
  ["google_genai", "google"],
  ["google-genai", "google"],
  ["vertexai", "vertex"],
]);

function canonical(name: string): string {
  const plain = name.toLowerCase().replace(/^~/, "");
  if (/^(?:google[-_]vertexai|vertex)/.test(plain)) return "vertex";
  return SPELLINGS.get(plain) ?? plain;
}
