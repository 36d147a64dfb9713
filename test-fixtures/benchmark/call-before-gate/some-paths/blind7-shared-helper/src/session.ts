import { SafeError } from "./premium";

declare function readCookie(request: Request): Promise<{ userId: string } | null>;

export async function requireUser(request: Request): Promise<string> {
  const session = await readCookie(request);
  if (!session) throw new SafeError("Not signed in", 401);
  return session.userId;
}
