/** Gathers, for each place where a model identity is written, the calls and factories that it reaches. */
import { isModelId, looksLikeModelInSlot } from "../../analysis/sdk/model-id.ts";
import type { ModelSink, Program } from "../../analysis/link/program.ts";
import type { ExpressionRef, SourcePlace } from "../../analysis/link/refs.ts";
import type { Hop, Value } from "../../analysis/link/value.ts";
import type { Registry } from "../../registry/types.ts";
import { jsonPlace } from "./json-place.ts";

export interface ModelOrigin {
  readonly id: string;
  /** The literal; for an SDK's own default, the construction that leaves the model out. */
  readonly place: SourcePlace;
  /** The expression it is written as; undefined for one of a JSON file. */
  readonly at: ExpressionRef | undefined;
  /** True when no literal is written: the SDK chooses. */
  readonly implicit: boolean;
  /** True when the literal says more than the model: a URL with the model in it. */
  readonly isPart: boolean;
  /** True when every way to a call takes it only as a default. */
  isDefault: boolean;
  readonly reaches: Reach[];
}

export interface Reach {
  readonly sink: ModelSink;
  /** From the literal to the call. */
  readonly hops: readonly Hop[];
}

/** Every written identity that reaches a call or factory outside tests and registries, in source order; `registryOf` a file. */
export function modelOrigins(program: Program, registryOf: (file: string) => Registry, registryFiles: ReadonlySet<string>): readonly ModelOrigin[] {
  const origins = new Map<string, ModelOrigin>();
  for (const sink of program.modelSinks()) {
    if (program.options.isTest(sink.place.file)) continue;
    const further = sink.call === undefined ? [] : program.fallbackModelsOf(sink.call);
    for (const value of [...program.modelsOf(sink), ...further]) {
      const written = writtenAt(program, value);
      if (written === undefined || program.options.isTest(written.place.file) || registryFiles.has(written.place.file) || program.options.registryModules.includes(written.place.file)) continue;
      if (!isIdentity(written.id, registryOf(written.place.file))) continue;
      const key = `${written.place.file}\0${written.place.span[0]}\0${written.id}`;
      const known = origins.get(key);
      const reach: Reach = { sink, hops: [...value.hops].reverse() };
      if (known === undefined) origins.set(key, { ...written, isDefault: value.isDefault, reaches: [reach] });
      else {
        known.isDefault &&= value.isDefault;
        if (!known.reaches.some((other) => other.sink.at.id === sink.at.id && other.sink.at.file === sink.at.file)) known.reaches.push(reach);
      }
    }
  }
  return [...origins.values()].sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.span[0] - b.place.span[0]));
}

/** A router's word for choosing by itself: `auto`, `openrouter/auto`. */
const CHOSEN_BY_A_ROUTER = /(?:^|[/:])auto$/i;

function isIdentity(id: string, registry: Registry): boolean {
  if (CHOSEN_BY_A_ROUTER.test(id)) return false;
  return registry.find(id) !== undefined || isModelId(id) || looksLikeModelInSlot(id);
}

function writtenAt(program: Program, value: Value): Pick<ModelOrigin, "id" | "place" | "at" | "implicit" | "isPart"> | undefined {
  if (value.kind === "string") {
    const written = program.expression(value.at);
    // A part of a longer id, `${provider}/${MODEL}`, is named as it is written; a part of a longer text, a URL, by itself.
    const id = written.kind === "string" && !written.text.includes(value.text) ? written.text : value.text;
    // Put together by a call, as `["gpt", version].join("-")` is, it has no place of its own either.
    const isJoined = written.kind === "call" && /(?:^|\.)join$/.test(program.calleeName(value.at));
    return { id, place: program.place(value.at), at: value.at, implicit: (written.kind === "call" && !isJoined) || written.kind === "new", isPart: isJoined || (written.kind === "string" && written.text !== id) };
  }
  if (value.kind === "json" && typeof value.json === "string") {
    const text = program.project.text(value.file);
    return text === undefined ? undefined : { id: value.json, place: { file: value.file, span: jsonPlace(text, value.path) }, at: undefined, implicit: false, isPart: false };
  }
  return undefined;
}
