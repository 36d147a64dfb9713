import { connect, PATHS, type Tenant } from "./connection";
import { sendJson } from "./wire";

/** The address is the same for every caller; what they hand in is a label. */
async function respond(tenant: Tenant, label: string, input: string) {
  const { url, headers } = connect(tenant, PATHS.responses);
  // expect: call-before-gate/no-gate warning
  return sendJson<{ output: string }>({ url, method: "POST", headers: { ...headers, "x-label": label }, body: { model: "house", input } });
}

export async function ask(tenant: Tenant, question: string) {
  // expect-none: call-before-gate
  return respond(tenant, "/v1/responses", question);
}

export async function shorten(tenant: Tenant, text: string) {
  return respond(tenant, "shorten", `Shorten this: ${text}`);
}
