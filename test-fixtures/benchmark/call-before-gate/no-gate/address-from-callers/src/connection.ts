export interface Tenant {
  kind: "hosted" | "azure";
  host: string;
  key: string;
}

export const PATHS = { responses: "/v1/responses", speech: "/v1/audio/speech", gallery: "/models/apply" } as const;

export function connect(tenant: Tenant, path: string) {
  if (tenant.kind === "azure") {
    if (path === PATHS.responses) path = "/openai/v1/responses";
    return { url: tenant.host + path, headers: { "api-key": tenant.key } };
  }
  return { url: tenant.host + path, headers: { authorization: `Bearer ${tenant.key}` } };
}
