/**
 * Requests that are built in one place and sent in another: where an endpoint is written and no call is seen to send to
 * it, the requests of unknown address in the files above are asked what their callers give them.
 */
import type { ExpressionId } from "../lower/facts.ts";
import type { Project } from "../project/project.ts";
import { endpointWords, matchEndpoint } from "../sdk/http.ts";
import type { Evaluation } from "./evaluation.ts";
import { httpCallAt, requestAt, type HttpCall } from "./http-calls.ts";
import { mayRequest } from "./http-clients.ts";
import { closureAbove } from "./reach.ts";
import { expressionKey, type ExpressionRef } from "./refs.ts";
import { isText, splitUrl, UNKNOWN } from "./url-text.ts";

/** More files above than this: the endpoints are constants of a whole product, not of one layer. */
const MAX_FILES = 400;

/**
 * The model requests among the calls of unknown address; `upwards` goes into callers, `known` are the calls that are
 * found without it.
 */
export function deferredRequests(project: Project, local: Evaluation, upwards: Evaluation, isTest: (file: string) => boolean, known: readonly ExpressionRef[]): readonly { readonly at: ExpressionRef; readonly http: HttpCall }[] {
  const writing = project.filesWith(endpointWords());
  const claimed = new Set(known.flatMap((call) => (requestAt(local, call, undefined)?.urls ?? []).map(({ at }) => expressionKey(at))));
  const orphans = writing.filter((file) => writtenEndpoints(local, file).some((at) => !claimed.has(expressionKey(at))) && !known.some((call) => call.file === file));
  const above = orphans.length === 0 ? [] : [...closureAbove(project, orphans)].filter((file) => !isTest(file));
  if (above.length > MAX_FILES) return [];
  return above.filter((file) => mayRequest(project.text(file) ?? "")).flatMap((file) =>
    (local.index(file)?.calls ?? []).flatMap((id) => {
      const at: ExpressionRef = { file, id };
      const request = requestAt(local, at, undefined);
      if (request === undefined || !request.urls.every(({ text }) => text === UNKNOWN)) return [];
      const http = httpCallAt(upwards, at, undefined);
      return http === undefined ? [] : [{ at, http }];
    }),
  );
}

/** The texts of a file that are an endpoint's whole URL. */
function writtenEndpoints(ev: Evaluation, file: string): readonly ExpressionRef[] {
  return (ev.index(file)?.facts.expressions ?? []).flatMap((expression, id): readonly ExpressionRef[] => {
    if (expression.kind !== "string" && expression.kind !== "template") return [];
    const written = expression.kind === "string" ? expression.text : expression.texts.join(UNKNOWN);
    if (!/^(?:https?:\/\/|\0)/.test(written)) return [];
    const at: ExpressionRef = { file, id: id as ExpressionId };
    const endpoints = ev.values(at, undefined).filter(isText).map(({ text }) => matchEndpoint(splitUrl(text)));
    return endpoints.some((endpoint) => endpoint !== undefined && endpoint.kind !== "metadata") ? [at] : [];
  });
}
