import { tenants } from "./tenants.js";

/** Says that it refuses, and only writes a line. */
export async function assertTenantActive(tenant: string): Promise<void> {
  try {
    const { status } = await tenants.get(tenant);
    if (status !== "active") throw new Error("tenant is suspended");
  } catch (error) {
    console.error("tenant check", error);
  }
}

export async function assertTenantPaid(tenant: string): Promise<void> {
  const { invoice } = await tenants.get(tenant).catch((error: unknown) => {
    throw new Error("tenant is unknown", { cause: error });
  });
  if (invoice === "overdue") throw new Error("invoice is overdue");
}
