import { inject, injectable } from "tsyringe";
import { log } from "../log.js";
import { ModelChain } from "../models/model-chain.js";
import { QuotaPolicy } from "../policy/quota.js";
import { Store } from "../store.js";

@injectable()
export class TastingNotes {
  constructor(
    @inject(ModelChain) private readonly model: ModelChain,
    @inject(QuotaPolicy) private readonly quota: QuotaPolicy,
    @inject(Store) private readonly store: Store,
  ) {}

  async forWine(user: string, id: string, signal: AbortSignal): Promise<string> {
    const wine = await this.store.wine(id);
    if (wine === undefined) throw new Error(`no wine ${id}`);
    await this.quota.assertAvailable(user, "notes");
    // expect-none: call-before-gate
    const text = await this.model.write(`Tasting notes for ${wine.name} (${wine.grape})`, { signal });
    await this.quota.record(user, "notes");
    return text;
  }

  async pairing(user: string, dish: string): Promise<string> {
    // expect: call-before-gate/gate-after-call error
    const text = await this.model.write(`Which wine goes with ${dish}?`);
    await this.quota.assertAvailable(user, "pairings");
    await this.quota.record(user, "pairings");
    return text;
  }

  async label(user: string, id: string): Promise<string> {
    const wine = await this.store.wine(id);
    if (wine === undefined) throw new Error(`no wine ${id}`);
    if (!this.quota.mayUse(user, "labels")) throw new Error("labels are not part of the plan");
    // expect: call-before-gate/not-awaited error
    return this.model.writeShort(`A back label for ${wine.name}`);
  }

  async nickname(id: string): Promise<string> {
    const wine = await this.store.wine(id);
    if (wine === undefined) return "";
    try {
      // expect: call-before-gate/some-paths error
      return await this.model.write(`A nickname for ${wine.name}`, { maxTokens: 20 });
      // expect-none: silent-fallback
    } catch (error) {
      log.error("no nickname", { error });
      return wine.name;
    }
  }
}
