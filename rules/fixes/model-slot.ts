/** Where a call takes its model from, as far as a parameter can take that place. */
import type * as ts from "typescript";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { isGateway } from "../../analysis/sdk/http.ts";
import type { Edit } from "../finding.ts";
import { namesBut } from "./call-parts.ts";
import { SlotFinder, type Search, type Way, type WrittenModel } from "./slot-finder.ts";
import { takerOfCall } from "./taker.ts";

export interface ModelSlot {
  readonly model: WrittenModel;
  /** Whose models the place takes; undefined for those of several providers. */
  readonly provider: string | undefined;
  /** True where the place takes names of deployments, whichever models those stand for. */
  readonly isDeployment: boolean;
  /** Names that the parameter must not hide: those of the call, without what it replaces. */
  readonly names: ReadonlySet<string>;
  /** True when constants become functions of the model. */
  readonly reshapes: boolean;
  /** True when the edits inside the call bring in an `await`. */
  readonly waits: boolean;
  /** Edits inside the call that put the parameter in the model's place. */
  thread(parameter: string): readonly Edit[];
  /** Edits of the constants that the call is made of. */
  declare(parameter: string): readonly Edit[];
}

/**
 * The slot of a call; undefined where its model comes from elsewhere: a field, a setting of another file, a function
 * whose result has several sources.
 *
 * @param node the call's expression
 * @param lookupIn how a file refers to the registry's lookup, when it does
 */
export function modelSlot(program: Program, call: CapabilityCall, node: ts.CallExpression, lookupIn: Search["lookupIn"]): ModelSlot | undefined {
  if (call.source.kind !== "sdk") return undefined;
  const way = new SlotFinder(searchFor(program, call, lookupIn), node).ofSink(call.source.entry, node, takesIds(call.source), 0);
  return slotAt(call, node, way);
}

/**
 * The slot of a request that is made without an SDK.
 *
 * @param body the call that makes its body of an object
 */
export function bodySlot(program: Program, call: CapabilityCall, node: ts.CallExpression, body: ts.CallExpression, lookupIn: Search["lookupIn"]): ModelSlot | undefined {
  return slotAt(call, node, new SlotFinder(searchFor(program, call, lookupIn), node).ofSink({ model: ["0.model"] }, body, true, 0));
}

/**
 * The slot of a model object that a call is given, for making it anew beside the one that is there.
 *
 * @param object the expression that makes it
 */
export function objectSlot(program: Program, call: CapabilityCall, object: ts.Expression, lookupIn: Search["lookupIn"]): ModelSlot | undefined {
  return slotAt(call, object, new SlotFinder({ ...searchFor(program, call, lookupIn), keeps: true }, object).ofObject(object, 0));
}

function searchFor(program: Program, call: CapabilityCall, lookupIn: Search["lookupIn"]): Search {
  return { program, origins: program.modelsOf({ at: call.at, place: call.place, sends: true, call }), lookupIn };
}

function slotAt(call: CapabilityCall, node: ts.Expression, way: Way | undefined): ModelSlot | undefined {
  if (way === undefined || way.model.kind === "parameter") return undefined;
  const taker = way.provider ?? takerOfCall(call);
  return {
    model: way.model,
    provider: taker === undefined || isGateway(taker.name) ? undefined : taker.name,
    isDeployment: taker?.isDeployment === true,
    names: new Set([...way.names, ...namesBut(node, way.replaced)]),
    reshapes: way.reshapes,
    waits: way.waits,
    thread: way.inside,
    declare: way.outside,
  };
}

/**
 * Whether a value of unknown kind in the model place of a call is an id: the methods of a provider's client send what
 * they are given, while a function that is no provider's may be given an object.
 */
function takesIds({ entry, sdk }: Extract<CapabilityCall["source"], { readonly kind: "sdk" }>): boolean {
  const hasObjects = sdk.entries.some((each) => each.role === "model" && each.kind === "generate" && each.agent !== true);
  return !hasObjects || (sdk.provider !== undefined && /\.new\(\)\./.test(entry.path));
}
