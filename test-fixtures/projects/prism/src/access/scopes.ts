import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";

export class ScopeError extends Error {
  constructor(scope: string) {
    super(`the token has no ${scope}`);
  }
}

export function requireScope(auth: AuthInfo | undefined, scope: string): void {
  if (auth === undefined || !auth.scopes.includes(scope)) throw new ScopeError(scope);
}

export const hasScope = (auth: AuthInfo | undefined, scope: string): boolean => auth?.scopes.includes(scope) ?? false;
