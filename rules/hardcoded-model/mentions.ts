/**
 * Restricted ids in slots that name the model a program will use, though nothing is seen to send them: a setting, a
 * default, a parameter. Lists, comparisons, telemetry and stored values choose nothing and are left alone.
 */
import type { Expression, ExpressionId, FileFacts } from "../../analysis/lower/facts.ts";
import { createEmitters, type Emitters } from "../../analysis/link/events.ts";
import type { Program } from "../../analysis/link/program.ts";
import type { SourcePlace } from "../../analysis/link/refs.ts";
import schemas from "./schemas.json" with { type: "json" };
import type { Registry } from "../../registry/types.ts";

export interface Mention {
  readonly id: string;
  readonly place: SourcePlace;
  /** The slot's name as written: `MODEL`, `defaultModel`. */
  readonly slot: string;
}

/** Names of slots that choose a model: `model`, `MODEL`, `modelId`, `defaultModel`, `chat_model_name`. */
const SLOT = /^([a-z0-9]+[_-])*([a-z0-9]*)model([_-]?(id|name|slug))?$/i;
/** Slots that tell of a model rather than choose one. */
const TELLING = /^(used|last|previous|old|actual|reported|response|billed|logged|from|supported|allowed|blocked|denied|restricted|known)[_-]?/i;

/** Calls that ask or fill a database. */
const QUERY = /^(?:(?:and|or)?where(?:not|in)?|(?:insert|update|upsert|delete|find|replace|count|remove)(?:one|many|first|unique|all|by\w+)?(?:orthrow)?|values|filter|eq|aggregate)$/i;

/** Mentions in files that contain such an id at all; other files are not read for it. */
export function restrictedMentions(program: Program, registryOf: (file: string) => Registry, now: string): readonly Mention[] {
  const spellings = new Map<Registry, readonly string[]>();
  const found: Mention[] = [];
  const emitters = createEmitters(program);
  for (const file of program.project.filesWith(restrictedWords(program.project.files.map(registryOf), now))) {
    if (program.options.registryModules.includes(file)) continue;
    const registry = registryOf(file);
    let restricted = spellings.get(registry);
    if (restricted === undefined) spellings.set(registry, (restricted = restrictedWords([registry], now)));
    const text = program.project.text(file);
    if (text === undefined || !restricted.some((id) => text.includes(id))) continue;
    const facts = program.facts(file);
    if (facts !== undefined) found.push(...mentionsIn(program, emitters, facts, file, registry, now));
  }
  return found;
}

/** Words of which a text with an id that one of the registries restricts has one. */
export function restrictedWords(registries: readonly Registry[], now: string): readonly string[] {
  return shortest([...new Set([...new Set(registries)].flatMap((registry) => restrictedSpellings(registry, now)))]);
}

function restrictedSpellings(registry: Registry, now: string): readonly string[] {
  return registry.denied(now).flatMap((entry) => [entry.id, ...entry.aliases]);
}

/** Those that hold no other one: a text with one of all has one of these. */
function shortest(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !texts.some((other) => other.length < text.length && text.includes(other)));
}

function mentionsIn(program: Program, emitters: Emitters, facts: FileFacts, file: string, registry: Registry, now: string): readonly Mention[] {
  return facts.expressions.flatMap((expression, position): readonly Mention[] => {
    if (expression.kind !== "string" || registry.standing(expression.text, now).kind !== "denied") return [];
    const slot = slotOf(program, emitters, facts, file, position as ExpressionId);
    return slot === undefined || !SLOT.test(slot) || TELLING.test(slot) ? [] : [{ id: expression.text, place: { file, span: expression.span }, slot }];
  });
}

/** The name that a literal is the value of, through `x ?? "id"`, ternaries and casts. */
function slotOf(program: Program, emitters: Emitters, facts: FileFacts, file: string, id: ExpressionId): string | undefined {
  const parentId = program.parent({ file, id })?.id;
  const parent: Expression | undefined = parentId === undefined ? undefined : facts.expressions[parentId];
  if (parentId === undefined || parent === undefined) return variableOf(facts, id) ?? parameterOf(facts, id) ?? fieldOf(facts, id);
  switch (parent.kind) {
    case "logical":
      return parent.right === id ? slotOf(program, emitters, facts, file, parentId) : undefined;
    case "conditional":
      return parent.test === id ? undefined : slotOf(program, emitters, facts, file, parentId);
    case "cast":
      return slotOf(program, emitters, facts, file, parentId);
    case "assign": {
      const target = facts.expressions[parent.target];
      if (parent.value !== id || parent.operator === "+=") return undefined;
      return target?.kind === "name" || target?.kind === "member" ? target.name : undefined;
    }
    case "object": {
      const property = parent.properties.find((candidate) => candidate.kind === "value" && candidate.value === id);
      return property?.kind === "value" && !onlyTells(program, emitters, facts, file, parentId) ? property.key : undefined;
    }
    case "call": {
      const schema = schemaOf(program, facts, file, parentId, id);
      return schema === undefined ? undefined : slotOf(program, emitters, facts, file, schema);
    }
    default:
      return undefined;
  }
}

/** Packages whose schemas say what a setting is when nothing sets it. */
const SCHEMAS: ReadonlySet<string> = new Set(schemas.specifiers);

/** The whole of a schema that a call gives a default: `z.string().default("x").describe("…")`. */
function schemaOf(program: Program, facts: FileFacts, file: string, call: ExpressionId, given: ExpressionId): ExpressionId | undefined {
  const expression = facts.expressions[call];
  const callee = expression?.kind === "call" ? facts.expressions[expression.callee] : undefined;
  if (expression?.kind !== "call" || expression.args[0]?.value !== given || callee?.kind !== "member" || (callee.name !== "default" && callee.name !== "prefault")) return undefined;
  let root: ExpressionId = callee.object;
  for (let inner = facts.expressions[root]; inner?.kind === "member" || inner?.kind === "call"; inner = facts.expressions[root]) root = inner.kind === "member" ? inner.object : inner.callee;
  const maker = facts.expressions[root];
  const sources = maker?.kind === "name" && maker.binding !== undefined ? (facts.bindings[maker.binding]?.sources ?? []) : [];
  if (!sources.some((source) => source.kind === "import" && SCHEMAS.has(facts.imports[source.import]?.specifier ?? ""))) return undefined;
  let whole = call;
  for (let up = program.parent({ file, id: whole }); up !== undefined; up = program.parent({ file, id: whole })) {
    const next = facts.expressions[up.id];
    if (next?.kind !== "member" && !(next?.kind === "call" && next.callee === whole)) break;
    whole = up.id;
  }
  return whole;
}

/** Whether an object is one of a list, or told to telemetry or a database: then it sets nothing. */
function onlyTells(program: Program, emitters: Emitters, facts: FileFacts, file: string, object: ExpressionId): boolean {
  const parent = program.parent({ file, id: object });
  const expression = parent === undefined ? undefined : facts.expressions[parent.id];
  if (parent === undefined || expression === undefined) return false;
  switch (expression.kind) {
    case "cast":
    case "object":
      return onlyTells(program, emitters, facts, file, parent.id);
    case "array":
      return true;
    case "call": {
      const callee = facts.expressions[expression.callee];
      return expression.callee !== object && ((callee?.kind === "member" && QUERY.test(callee.name)) || emitters.emits(parent));
    }
    default:
      return false;
  }
}

function variableOf(facts: FileFacts, id: ExpressionId): string | undefined {
  return facts.bindings.find((binding) => binding.sources.some((source) => (source.kind === "value" && source.value === id && source.path.length === 0) || ("path" in source && source.path.some((step) => step.kind === "default" && step.value === id))))?.name;
}

function parameterOf(facts: FileFacts, id: ExpressionId): string | undefined {
  for (const fn of facts.functions) {
    const parameter = fn.parameters.find((candidate) => candidate.default === id);
    if (parameter !== undefined) return parameter.name;
  }
  return undefined;
}

function fieldOf(facts: FileFacts, id: ExpressionId): string | undefined {
  for (const cls of facts.classes) {
    const field = cls.fields.find((candidate) => candidate.sources.some((source) => source.kind === "value" && source.value === id));
    if (field !== undefined) return field.name;
  }
  return undefined;
}
