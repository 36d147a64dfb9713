import { Inject, Injectable, Logger } from "@nestjs/common";
import { FALLBACK_LLM, LlmPort } from "../llm/llm.port";
import { BedrockAdapter } from "../llm/bedrock.adapter";

const SYSTEM = "You assign berths in a harbour.";

@Injectable()
export class BerthAdviceService {
  private readonly logger = new Logger(BerthAdviceService.name);

  constructor(
    private readonly llm: BedrockAdapter,
    @Inject(FALLBACK_LLM) private readonly fallback: LlmPort,
  ) {}

  async advise(question: string): Promise<string> {
    try {
      const { text } = await this.llm.complete(SYSTEM, question);
      return text;
    } catch (error) {
      this.logger.warn(`bedrock failed, asking the other model: ${String(error)}`);
      const { text } = await this.fallback.complete(SYSTEM, question);
      return text;
    }
  }

  async rank(berths: readonly string[]): Promise<readonly string[]> {
    try {
      const { text } = await this.llm.complete(SYSTEM, `Rank: ${berths.join(", ")}`);
      return text.split(", ");
      // expect: silent-fallback/default-value warning
    } catch {
      return berths;
    }
  }

  async explain(berth: string): Promise<string> {
    const { text } = await this.llm.complete(SYSTEM, `Why ${berth}?`);
    return text;
  }
}
