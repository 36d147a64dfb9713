import { lookup } from "./lookup";

export async function greenLight(user: string): Promise<boolean> {
  return (await lookup(user)) === "green";
}

/** @policyGate */
export async function sunny(user: string): Promise<void> {
  if ((await lookup(user)) === "rain") throw new Error("rain");
}
