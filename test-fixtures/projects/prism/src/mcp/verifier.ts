import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";

export const verifier: OAuthTokenVerifier = {
  async verifyAccessToken(token) {
    const response = await fetch("https://auth.prism.internal/introspect", { method: "POST", body: new URLSearchParams({ token }) });
    const { active, client_id: clientId, scope } = (await response.json()) as { active: boolean; client_id: string; scope: string };
    if (!active) throw new Error("the token is not active");
    return { token, clientId, scopes: scope.split(" ") };
  },
};
