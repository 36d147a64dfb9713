/** The members of a value: properties, elements, fields, methods, exports. */
import type { Argument, Expression, ExpressionId, FieldFacts } from "../lower/facts.ts";
import type { ApiNode } from "../sdk/catalogue.ts";
import { FRESH, asDefault, asPartial, isGiven, tell, withHop, type Evaluation } from "./evaluation.ts";
import { DESCRIBED, chainedOption, describedOption } from "./command-options.ts";
import { contextMember } from "./context-members.ts";
import { platformMember } from "./platform-objects.ts";
import type { ClassRef, ExpressionRef } from "./refs.ts";
import { isGivenByCallers } from "./choices.ts";
import { constructorFrame, superCallOf } from "./constructors.ts";
import { subclassesOf } from "./subclasses.ts";
import type { Frame, Value, ValueOf } from "./value.ts";

/** A table larger than this is a catalogue that something else chooses from, not a choice. */
const MAX_TABLE = 16;
/** Base classes are followed this far. */
const MAX_BASES = 6;

/** What `value.name` may be. */
export function membersOf(ev: Evaluation, value: Value, name: string): readonly Value[] {
  switch (value.kind) {
    case "api": {
      const node = value.node.member(name);
      return node === undefined ? [...contextMember(ev, value, name), ...unlisted(value.node, name)] : [{ ...value, node }];
    }
    case "object":
      return propertyValues(ev, value, name);
    case "array":
      return /^\d+$/.test(name) ? elementAt(ev, value, Number(name)) : [];
    case "class":
      return staticMember(ev, value, name);
    case "instance":
      return [...instanceMember(ev, value, value.class, name, 0), ...overrides(ev, value, name)];
    case "typed":
      return typedMember(ev, value, name);
    case "module":
      return ev.modules.exported(value.file, name).flatMap((target) => ev.target(target));
    case "json":
      return jsonMember(value, name);
    case "parameter":
      return value.path.length >= 6 ? [] : [...platformMember(ev, [parameterName(ev, value), ...value.path, name]), ...contextMember(ev, value, name), { ...value, path: [...value.path, name] }];
    case "external":
      return externalMember(ev, value, name);
    case "registry":
      return [value];
    case "function":
      return name === "bind" || name === "call" || name === "apply" ? [value] : [];
    case "string":
    case "text":
      // A URL object is what it says.
      return name === "href" ? [value] : [];
    case "environment":
      return [];
  }
}

/** An export of a package that no row speaks of: `vscode.workspace`. */
function unlisted({ path, sdk }: ApiNode, name: string): readonly Value[] {
  return path === "" ? [{ ...FRESH, kind: "external", specifier: sdk.specifiers?.[0] ?? sdk.name, path: [name], called: false }] : [];
}

/** What any property or element may be, where the key isn't known. */
export function anyMemberOf(ev: Evaluation, value: Value): readonly Value[] {
  switch (value.kind) {
    case "object": {
      const expression = expressionAt(ev, value);
      if (expression?.kind !== "object" || expression.properties.length > MAX_TABLE) return [];
      return expression.properties.flatMap((property): readonly Value[] => {
        if (property.kind === "accessor") return [];
        const values = ev.values({ file: value.at.file, id: property.value }, value.frame);
        return property.kind === "spread" ? values.flatMap((spread) => ev.anyMember(spread)) : values;
      });
    }
    case "array": {
      const expression = expressionAt(ev, value);
      if (expression?.kind !== "array" || expression.items.length > MAX_TABLE) return [];
      const written = expression.items.slice(firstOf(expression.items, value)).flatMap((item) => {
        const values = ev.values({ file: value.at.file, id: item.value }, value.frame);
        return item.spread ? values.flatMap((spread) => ev.anyMember(spread)) : values;
      });
      return [...written, ...addedItems(ev, value)];
    }
    case "json":
      if (Array.isArray(value.json)) return value.json.slice(0, MAX_TABLE).flatMap((_, position) => jsonMember(value, String(position)));
      return [];
    case "registry":
      return [value];
    case "typed":
      if (value.type.kind === "array") return ev.declared(value.file, value.type.element);
      return value.type.kind === "ref" && value.type.name === "Record" ? entriesOf(ev, value) : [];
    case "parameter":
      return membersOf(ev, value, "*");
    case "external":
      return elementsUnder(value);
    case "api":
    case "function":
    case "class":
    case "instance":
    case "module":
    case "string":
    case "text":
    case "environment":
      return [];
  }
}

/** The list without so many items at its beginning. */
export function withoutFirst(array: ValueOf<"array">, count: number): ValueOf<"array"> {
  return { ...array, from: (array.from ?? 0) + count };
}

/** The first item that a list may still hold: what is spread before it may be none at all. */
function firstOf(items: readonly Argument[], { from = 0 }: ValueOf<"array">): number {
  const spread = items.findIndex((item) => item.spread);
  return spread === -1 ? from : Math.min(from, spread);
}

/** The elements of what a list was made into: `list.map(…)`, the pairs of `Object.entries(table)`. */
function elementsUnder(value: ValueOf<"external">): readonly Value[] {
  if (value.shape === undefined || value.under?.startsWith("[]") !== true) return [];
  const [, member] = value.under.split(".");
  return [member === undefined ? value.shape : { ...value, under: member }];
}

/** What is put into a list later, by the name that holds it: `chain.push(backup)`, `this.steps.push(step)`. */
function addedItems(ev: Evaluation, { at, frame }: ValueOf<"array">): readonly Value[] {
  const index = ev.index(at.file);
  const calls = index === undefined ? [] : [...index.memberCalls("push"), ...index.memberCalls("unshift")];
  if (index === undefined || calls.length === 0) return [];
  const { facts } = index;
  const binding = index.holderOf(at.id);
  const owner = binding === undefined ? facts.classes.flatMap((cls) => cls.fields).find((field) => !field.static && field.sources.some((source) => source.kind === "value" && source.value === at.id)) : undefined;
  if (binding === undefined && owner === undefined) return [];
  const adding = calls.filter((id) => {
    const call = facts.expressions[id];
    const callee = call?.kind === "call" ? facts.expressions[call.callee] : undefined;
    const list = callee?.kind === "member" ? facts.expressions[callee.object] : undefined;
    if (list?.kind === "name") return binding !== undefined && list.binding === binding;
    return owner !== undefined && list?.kind === "member" && list.name === owner.name && facts.expressions[list.object]?.kind === "this";
  });
  return adding.slice(0, MAX_TABLE).flatMap((id) => {
    const call = facts.expressions[id];
    return call?.kind !== "call" ? [] : call.args.flatMap((item) => {
      const values = ev.values({ file: at.file, id: item.value }, binding === undefined ? undefined : frame);
      return item.spread ? values.flatMap((spread) => ev.anyMember(spread)) : values;
    });
  });
}

const MAX_OF_ITSELF = 3;

function propertyValues(ev: Evaluation, value: ValueOf<"object">, name: string): readonly Value[] {
  const expression = expressionAt(ev, value);
  if (expression?.kind !== "object") return [];
  const file = ev.index(value.at.file);
  const found: Value[] = [];
  // Later properties win: read from the end until one is certain. What a later spread may set makes these the default.
  let settable = false;
  const holder = file?.holderOf(value.at.id);
  if (file !== undefined && holder !== undefined) found.push(...assignedMembers(ev, value.at.file, file.assignedMembers(holder, name), value.frame));
  const add = (values: readonly Value[]): void => {
    found.push(...(settable ? values.map(asDefault) : values));
    settable ||= values.some(isGiven);
  };
  for (let position = expression.properties.length - 1; position >= 0; position--) {
    const property = expression.properties[position];
    if (property === undefined) continue;
    if (property.kind === "spread") {
      add(withFewOfItself(value, ev.values({ file: value.at.file, id: property.value }, value.frame)).flatMap((spread) => ev.member(spread, name)));
      settable ||= file !== undefined && isGivenByCallers(file, property.value);
      continue;
    }
    if (property.kind === "computed" || property.key !== name) continue;
    if (property.kind === "accessor") {
      if (property.get !== undefined) add(ev.returned({ file: value.at.file, fn: property.get }, value.frame));
      break;
    }
    const hop = { kind: "property", file: value.at.file, span: property.keySpan } as const;
    add(ev.values({ file: value.at.file, id: property.value }, value.frame).map((member) => withReceiver(withHop(member, hop), value)));
    break;
  }
  return found;
}

/**
 * What is spread into an object that may be what earlier runs of the same code made (`this.state = { ...this.state,
 * ...patch }`): of these a few stand for all, as who asks for one such object is given the others beside it.
 */
function withFewOfItself(object: ValueOf<"object">, spread: readonly Value[]): readonly Value[] {
  let count = 0;
  return spread.filter((value) => value.kind !== "object" || value.at.file !== object.at.file || value.at.id !== object.at.id || ++count <= MAX_OF_ITSELF);
}

/** What assignments to a member give it: `body.model = "x"`, `options.model ??= "x"`. */
export function assignedMembers(ev: Evaluation, file: string, assignments: readonly ExpressionId[], frame: Frame | undefined): readonly Value[] {
  return assignments.flatMap((id): readonly Value[] => {
    const assignment = ev.index(file)?.facts.expressions[id];
    if (assignment?.kind !== "assign" || assignment.operator === "+=") return [];
    const values = ev.values({ file, id: assignment.value }, frame).map((value) => withHop(value, { kind: "property", file, span: assignment.span }));
    return assignment.operator === "=" ? values : values.map(asDefault);
  });
}

function elementAt(ev: Evaluation, value: ValueOf<"array">, position: number): readonly Value[] {
  const expression = expressionAt(ev, value);
  if (expression?.kind !== "array") return [];
  const place = position + (value.from ?? 0);
  const item = expression.items[place];
  if (item === undefined || expression.items.slice(0, place + 1).some((before) => before.spread)) return [];
  return ev.values({ file: value.at.file, id: item.value }, value.frame);
}

function staticMember(ev: Evaluation, value: ValueOf<"class">, name: string): readonly Value[] {
  const cls = ev.index(value.class.file)?.facts.classes[value.class.class];
  if (cls === undefined) return [];
  const method = cls.methods.find((candidate) => candidate.static && candidate.name === name);
  if (method !== undefined) return methodValue(ev, value, { file: value.class.file, fn: method.fn }, method.kind);
  const field = cls.fields.find((candidate) => candidate.static && candidate.name === name);
  if (field !== undefined) return fieldValues(ev, value.class, field, undefined);
  if (cls.extends === undefined) return [];
  return ev.values({ file: value.class.file, id: cls.extends }, undefined).flatMap((base) => (base.kind === "class" || base.kind === "api" ? ev.member(base, name) : []));
}

/** A member as `cls` or its bases define it, for the instance `value`. */
function instanceMember(ev: Evaluation, value: ValueOf<"instance">, cls: ClassRef, name: string, depth: number): readonly Value[] {
  const facts = ev.index(cls.file)?.facts.classes[cls.class];
  if (facts === undefined || depth > MAX_BASES) return [];
  if (name === "constructor") return classesOf(ev, value).map((own): Value => ({ ...FRESH, kind: "class", class: own, frame: undefined }));
  const own = ownMember(ev, value, cls, name);
  if (own !== undefined && (own.length > 0 || facts.extends === undefined)) return own;
  if (facts.extends === undefined) return [];
  return ev.values({ file: cls.file, id: facts.extends }, value.frame).flatMap((base): readonly Value[] => {
    if (base.kind === "class") return instanceMember(ev, value, base.class, name, depth + 1);
    if (base.kind === "api") {
      const made = base.node.construct();
      const node = made?.member(name);
      if (made === undefined || node === undefined) return [];
      const known = constructions(ev, value, cls);
      if (known.length > 0) return [{ ...base, node, sites: [...base.sites, ...known.map((site) => ({ ...site, node: made }))] }];
      const seen = ev.climbing(() => constructionsSeen(ev, cls).map((call): Value => ({ ...base, node, sites: [...base.sites, { call, frame: undefined, node: made }] })));
      return seen === undefined || seen.length === 0 ? [{ ...base, node }] : seen;
    }
    return [];
  });
}

/** The call that constructs the library's class that `cls` extends: its `super(…)`, or the construction itself. */
function constructions(ev: Evaluation, value: ValueOf<"instance">, cls: ClassRef): readonly { readonly call: ExpressionRef; readonly frame: Frame | undefined }[] {
  const call = superCallOf(ev, cls);
  if (call !== undefined) return [{ call, frame: constructorFrame(ev, cls, value) }];
  return value.site === undefined ? [] : [{ call: value.site, frame: value.frame }];
}

/** `new X(…)` of a class without a constructor of its own, where nothing more is known of the object than its class. */
function constructionsSeen(ev: Evaluation, cls: ClassRef): readonly ExpressionRef[] {
  const constructor = ev.index(cls.file)?.facts.classes[cls.class]?.constructor_;
  return constructor === undefined ? [] : ev.callersOf({ file: cls.file, fn: constructor }).slice(0, MAX_TABLE).map(({ call }) => call);
}

/** The member as the class itself defines it; undefined when it doesn't, or only declares it. */
function ownMember(ev: Evaluation, value: ValueOf<"instance">, cls: ClassRef, name: string): readonly Value[] | undefined {
  const file = ev.index(cls.file)?.facts;
  const facts = file?.classes[cls.class];
  const method = facts?.methods.find((candidate) => !candidate.static && candidate.name === name && candidate.kind !== "setter");
  if (method !== undefined && file?.functions[method.fn]?.body !== undefined) return methodValue(ev, value, { file: cls.file, fn: method.fn }, method.kind);
  const field = facts?.fields.find((candidate) => !candidate.static && candidate.name === name);
  return field === undefined ? undefined : fieldValues(ev, cls, field, value);
}

/** What subclasses put in a member's place, where the instance may be of any of them. */
function overrides(ev: Evaluation, value: ValueOf<"instance">, name: string): readonly Value[] {
  if (value.site !== undefined || value.exact === true || name === "constructor") return [];
  return subclassesOf(ev, value.class).flatMap((cls) => ownMember(ev, { ...value, class: cls, exact: true }, cls, name) ?? []);
}

function classesOf(ev: Evaluation, value: ValueOf<"instance">): readonly ClassRef[] {
  return value.site !== undefined || value.exact === true ? [value.class] : [value.class, ...subclassesOf(ev, value.class)];
}

function methodValue(ev: Evaluation, receiver: Value, fn: { readonly file: string; readonly fn: ClassMethod["fn"] }, kind: ClassMethod["kind"]): readonly Value[] {
  if (kind === "getter") return ev.returned(fn, undefined);
  return [{ ...FRESH, kind: "function", fn, frame: undefined, receiver }];
}

type ClassMethod = NonNullable<ReturnType<Evaluation["index"]>>["facts"]["classes"][number]["methods"][number];

function fieldValues(ev: Evaluation, cls: ClassRef, field: FieldFacts, instance: ValueOf<"instance"> | undefined): readonly Value[] {
  const hop = { kind: "field", file: cls.file, span: field.span } as const;
  const frame = constructorFrame(ev, cls, instance);
  const [initial = [], ...later] = field.sources.map((source) => (source.kind === "value" ? ev.values({ file: cls.file, id: source.value }, frame) : ev.parameter({ file: cls.file, fn: source.fn }, source.index, frame)));
  const given = later.flat();
  // What a field is declared with is the default of one that a caller or a setting may assign.
  const index = ev.index(cls.file);
  const settable = given.some(isGiven) || field.sources.slice(1).some((source) => source.kind === "parameter" || (index !== undefined && isGivenByCallers(index, source.value)));
  const values = [...(settable ? initial.map(asDefault) : initial), ...given];
  const hopped = values.map((value) => withHop(value, hop));
  return field.type === undefined || tell(ev, hopped) ? hopped : [...ev.declared(cls.file, field.type), ...hopped];
}

function typedMember(ev: Evaluation, value: ValueOf<"typed">, name: string): readonly Value[] {
  switch (value.type.kind) {
    case "object": {
      const member = value.type.members.find((candidate) => candidate.name === name);
      return member === undefined ? [] : ev.declared(value.file, member.type);
    }
    case "array":
      return /^\d+$/.test(name) ? ev.declared(value.file, value.type.element) : [];
    case "ref":
      return value.type.name === "Record" ? entriesOf(ev, value) : [];
    default:
      return [];
  }
}

/** What a method gives that an interface declares: `getModel(): TextModel`. */
export function declaredReturns(ev: Evaluation, value: Value, name: string): readonly Value[] {
  if (value.kind !== "typed" || value.type.kind !== "object") return [];
  return value.type.members.flatMap(({ name: own, type }) => (own === name && type.kind === "function" ? ev.declared(value.file, type.returns) : []));
}

/** What a `Record<K, V>` or `Map<K, V>` holds for any key. */
export function entriesOf(ev: Evaluation, { file, type }: ValueOf<"typed">): readonly Value[] {
  const held = type.kind === "ref" ? type.args[1] : undefined;
  return held === undefined ? [] : ev.declared(file, held).map(asPartial);
}

function jsonMember(value: ValueOf<"json">, name: string): readonly Value[] {
  if (typeof value.json !== "object" || value.json === null || !Object.hasOwn(value.json, name)) return [];
  const member: unknown = (value.json as Readonly<Record<string, unknown>>)[name];
  return member === undefined ? [] : [{ ...value, json: member, path: [...value.path, name] }];
}

function externalMember(ev: Evaluation, value: ValueOf<"external">, name: string): readonly Value[] {
  const path = [...value.path, name];
  const [root, first] = path;
  if (value.specifier === undefined && root === "process" && first === "env" && path.length === 3) {
    return [{ ...value, kind: "environment", name }];
  }
  const { given: _, ...plain } = value;
  const further: readonly Value[] = path.length > 8 ? [] : [...platformMember(ev, path), ...contextMember(ev, value, name), { ...plain, path }];
  if (value.chain !== undefined) return [...chainedOption(ev, value.specifier, value.chain, name), ...further];
  if (value.shape === undefined) return further;
  if (value.under === DESCRIBED) return [...describedOption(ev, value.shape, name), ...further];
  if (value.under !== undefined) return value.under === name ? [value.shape] : further;
  return [...ev.member(value.shape, name), ...further];
}

function parameterName(ev: Evaluation, { fn, index }: ValueOf<"parameter">): string | undefined {
  const facts = ev.index(fn.file)?.facts;
  const binding = facts?.functions[fn.fn]?.parameters[index]?.binding;
  return binding === undefined ? undefined : facts?.bindings[binding]?.name;
}

/** A function taken from an object has that object as its `this`. */
function withReceiver(member: Value, receiver: Value): Value {
  return member.kind === "function" && member.receiver === undefined ? { ...member, receiver } : member;
}

function expressionAt(ev: Evaluation, value: ValueOf<"object" | "array">): Expression | undefined {
  return ev.index(value.at.file)?.facts.expressions[value.at.id];
}
