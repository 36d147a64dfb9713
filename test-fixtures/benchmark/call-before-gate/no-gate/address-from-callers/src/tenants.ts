import type { Tenant } from "./connection";

export async function tenantOf(name: string): Promise<Tenant> {
  return (await (await fetch(`https://tenants.internal/${name}`)).json()) as Tenant;
}
