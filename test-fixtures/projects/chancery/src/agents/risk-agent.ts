import OpenAI from "openai";
import { config } from "../config/index.js";
import { Telemetry } from "../telemetry/telemetry.js";
import { BaseAgent, type RunOptions } from "./base-agent.js";

export class RiskAgent extends BaseAgent<{ clause: string }, number> {
  readonly name = "risk";
  protected readonly model = config.models.risk;
  private readonly openai = new OpenAI();

  protected buildPrompt({ clause }: { clause: string }): string {
    return `From 0 to 10, how risky is this clause?\n\n${clause}`;
  }

  protected parse(text: string): number {
    return Number.parseInt(text, 10);
  }

  protected override async complete(prompt: string, options: RunOptions): Promise<string> {
    try {
      return await super.complete(prompt, options);
      // expect-none: silent-fallback
    } catch (error) {
      if (options.signal?.aborted) throw error;
      Telemetry.downgraded(this.name, config.models.riskBackup, error);
      const response = await this.openai.responses.create({ model: config.models.riskBackup, input: prompt }, { signal: options.signal });
      return response.output_text;
    }
  }
}
