import { directory } from "./directory.js";

export class Denied extends Error {
  readonly code = "FORBIDDEN";
}

export async function requireMembership(user: string, space: string): Promise<void> {
  const member = await directory.isMember(user, space);
  if (!member) throw new Denied(`${user} is no member of ${space}`);
}
