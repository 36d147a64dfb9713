import type { Entitlements } from "./ports.js";

export class NotEntitled extends Error {}

export class HttpEntitlements implements Entitlements {
  constructor(private readonly url: string) {}

  async require(principal: string, capability: string): Promise<void> {
    const response = await fetch(`${this.url}/${principal}/${capability}`);
    if (!response.ok) throw new NotEntitled(capability);
  }
}
