import { cookies } from "next/headers";
export async function getSession(): Promise<{ accountId: string }> {
  const jar = await cookies();
  return { accountId: jar.get("account")?.value ?? "" };
}
