import { tenants } from "./tenants.js";

export async function proceed(tenantId: string): Promise<void> {
  const tenant = await tenants.find(tenantId);
  if (!tenant.letters) throw new Error("letters are not for this tenant");
}
