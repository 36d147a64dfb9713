import type { Entitlements, Llm } from "./ports.js";

export class Contracts {
  constructor(private readonly entitlements: Entitlements, private readonly llm: Llm) {}

  async review(principal: string, contract: string): Promise<string> {
    await this.entitlements.require(principal, "contract-review");
    return this.llm.complete(`Review:\n${contract}`);
  }
}
