import { connect, PATHS, type Tenant } from "./connection";
import { sendJson } from "./wire";

/** Where this goes is for its callers to say: they are the model calls. */
async function post<T>(tenant: Tenant, path: string, body: object): Promise<T> {
  const { url, headers } = connect(tenant, path);
  // expect-none: call-before-gate
  return sendJson<T>({ url, method: "POST", headers, body });
}

export async function narrate(tenant: Tenant, script: string) {
  // expect: call-before-gate/no-gate warning
  return post<{ audio: string }>(tenant, PATHS.speech, { model: "tts-hd", input: script });
}

export async function install(tenant: Tenant, id: string) {
  return post<{ job: string }>(tenant, PATHS.gallery, { id });
}
