import { HTTPException } from "hono/http-exception";

const owners = new Map<string, string>();

export async function assertOwns(user: string | undefined, file: string): Promise<void> {
  if (!user || owners.get(file) !== user) throw new HTTPException(403, { message: "not your file" });
}
