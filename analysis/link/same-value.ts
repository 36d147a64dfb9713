/** When two frames or values say the same. */
import { sameExpression, sameFunction } from "./refs.ts";
import type { ApiSite, Frame, Value } from "./value.ts";

/** The activation around a function, where it isn't the one that calls it. */
export function ownClosure(frame: Frame): Frame | undefined {
  return frame.closure === frame.caller ? undefined : frame.closure;
}

/** True when the same calls led into both. */
export function sameFrame(a: Frame | undefined, b: Frame | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.depth !== b.depth) return false;
  return sameCall(a, b) && sameFunction(a.fn, b.fn) && sameFrame(a.caller, b.caller) && sameFrame(ownClosure(a), ownClosure(b));
}

function sameCall(a: Frame, b: Frame): boolean {
  if (a.call === undefined || b.call === undefined) return a.call === b.call && sameOptional(a.receiver, b.receiver);
  return sameExpression(a.call, b.call);
}

/** True when both say the same, however they travelled. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "string":
    case "text":
      return b.kind === a.kind && sameExpression(a.at, b.at) && a.isDefault === b.isDefault && a.text === b.text;
    case "object":
      return b.kind === a.kind && sameExpression(a.at, b.at) && a.isDefault === b.isDefault && sameFrame(a.frame, b.frame);
    case "array":
      return b.kind === a.kind && sameExpression(a.at, b.at) && a.isDefault === b.isDefault && a.from === b.from && sameFrame(a.frame, b.frame);
    case "registry":
      return b.kind === "registry" && sameExpression(a.at, b.at) && a.isDefault === b.isDefault;
    case "json":
      return b.kind === "json" && a.file === b.file && sameNames(a.path, b.path);
    case "api":
      return b.kind === "api" && a.node.path === b.node.path && a.sites.length === b.sites.length && a.sites.every((site, position) => sameSite(site, b.sites[position]));
    case "function":
      return b.kind === "function" && sameFunction(a.fn, b.fn) && sameFrame(a.frame, b.frame) && sameOptional(a.receiver, b.receiver) && sameOptionalPlace(a.bound?.call, b.bound?.call);
    case "class":
      return b.kind === "class" && a.class.class === b.class.class && a.class.file === b.class.file;
    case "instance":
      return b.kind === "instance" && a.class.class === b.class.class && a.class.file === b.class.file && (a.exact === true) === (b.exact === true) && sameOptionalPlace(a.site, b.site) && sameFrame(a.frame, b.frame);
    case "typed":
      return b.kind === "typed" && a.file === b.file && (a.type === b.type || JSON.stringify(a.type) === JSON.stringify(b.type));
    case "module":
      return b.kind === "module" && a.file === b.file;
    case "parameter":
      return b.kind === "parameter" && sameFunction(a.fn, b.fn) && a.index === b.index && sameNames(a.path, b.path);
    case "environment":
      return b.kind === "environment" && a.name === b.name;
    case "external":
      return b.kind === "external" && a.specifier === b.specifier && a.called === b.called && sameNames(a.path, b.path) && a.under === b.under && sameOptional(a.shape, b.shape) && sameOptionalPlace(a.chain, b.chain) && sameOptional(a.given, b.given);
  }
}

function sameSite(a: ApiSite, b: ApiSite | undefined): boolean {
  return b !== undefined && sameExpression(a.call, b.call) && sameFrame(a.frame, b.frame);
}

function sameOptional(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameValue(a, b));
}

function sameOptionalPlace(a: ApiSite["call"] | undefined, b: ApiSite["call"] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameExpression(a, b));
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, position) => name === b[position]);
}
