import { contracts } from "./db/contracts";

export class AccessDenied extends Error {
  readonly status = 403;
}

export async function ensureContractAccess(user: { id: string; role: string }, contractId: string) {
  const contract = await contracts.get(contractId);
  if (user.role !== "legal" && contract.ownerId !== user.id) throw new AccessDenied("no access to this contract");
}
