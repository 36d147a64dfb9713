import { config } from "../config/index.js";
import { BaseAgent, type RunOptions } from "./base-agent.js";

export interface Digest {
  readonly bullets: readonly string[];
}

const EMPTY: Digest = { bullets: [] };

export class DigestAgent extends BaseAgent<string, Digest> {
  readonly name = "digest";
  protected readonly model = config.models.digest;

  protected buildPrompt(contract: string): string {
    return `Five bullet points about this contract:\n\n${contract}`;
  }

  protected parse(text: string): Digest {
    return { bullets: text.split("\n").filter((line) => line.startsWith("- ")) };
  }

  override async run(contract: string, options?: RunOptions): Promise<Digest> {
    try {
      return await super.run(contract, options);
      // expect: silent-fallback/default-value warning
    } catch (error) {
      this.logger.debug({ error }, "no digest");
      return EMPTY;
    }
  }
}
