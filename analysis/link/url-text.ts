/** URLs as far as the code says them: constant parts, and a mark for each part that isn't. */
import type { UrlParts } from "../sdk/http.ts";
import type { Value, ValueOf } from "./value.ts";

/** Stands for a part of a text that isn't constant. */
export const UNKNOWN = "\0";

export type TextValue = ValueOf<"string" | "text">;

/** A text that is known, or known in parts. */
export const isText = (value: Value): value is TextValue => value.kind === "string" || value.kind === "text";

/** `url` behind `base`, unless it is a whole URL itself. */
export function joinUrl(base: TextValue | undefined, url: TextValue): TextValue {
  if (/^\w+:\/\//.test(url.text)) return url;
  const front = (base?.text ?? UNKNOWN).replace(/\/$/, "");
  const text = `${front}/${url.text.replace(/^\//, "")}`;
  return { ...url, kind: text.includes(UNKNOWN) ? "text" : "string", text };
}

/** Host and constant end of the path. A part of the host that isn't constant is `*`; where its end isn't, nothing is known of it. */
export function splitUrl(text: string): UrlParts {
  const match = /^(?:(?:http|ws)s?:)?\/\/([^/?#]*)([^?#]*)/.exec(text);
  const path = (match === null ? text : (match[2] ?? "")).replace(/[?#].*$/s, "");
  const constant = path.slice(path.lastIndexOf(UNKNOWN) + 1);
  const host = match?.[1];
  const known: Pick<UrlParts, "host"> = host === undefined || host === "" || host.endsWith(UNKNOWN) ? {} : { host: host.replaceAll(UNKNOWN, "*") };
  // A host alone is its root.
  const suffix = path === "" && host !== undefined && host !== "" && !host.includes(UNKNOWN) ? "/" : constant;
  const whole = known.host !== undefined && path.includes(UNKNOWN) ? { path: path.replaceAll(UNKNOWN, "*") } : {};
  return { ...known, ...(suffix === "" ? {} : { pathSuffix: suffix }), ...whole };
}

/** The host of a URL of which nothing is constant from some part of the path on; undefined for every other. */
export function hostBeforeUnknown(text: string): string | undefined {
  return splitUrl(text).pathSuffix === undefined ? /^(?:(?:http|ws)s?:)?\/\/([^/?#\0]+)(?:\/[^?#\0]*)?\0/.exec(text)?.[1] : undefined;
}

/** The model that a URL names at a place of `HttpEndpoint.model`: `path:/models/{model}:`, `query:model`. Undefined when it isn't constant. */
export function modelInUrl(place: string, url: TextValue): Value | undefined {
  const [kind, form = ""] = place.split(/:(.*)/s);
  const pattern = kind === "query" ? new RegExp(`[?&]${escape(form)}=([^&#\0]+)(?:[&#]|$)`) : pathPattern(form);
  const text = pattern.exec(kind === "query" ? url.text : url.text.replace(/[?#].*$/s, ""))?.[1];
  return text === undefined ? undefined : { ...url, kind: "string", text };
}

/** A model with slashes in it stands at the end of a path only. */
function pathPattern(form: string): RegExp {
  const [before = "", after = ""] = form.split("{model}");
  return after === "" ? new RegExp(`${escape(before)}([^\0]+)$`) : new RegExp(`${escape(before)}([^\0/]+?)${escape(after)}`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
