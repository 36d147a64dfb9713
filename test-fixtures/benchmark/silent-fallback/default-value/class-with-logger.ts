import { Injectable, Logger } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
export class ModerationService {
  private readonly logger = new Logger(ModerationService.name);
  private readonly openai = new OpenAI();

  async classify(input: string): Promise<string> {
    try {
      return (await this.openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;
      // expect-none: silent-fallback
    } catch (error) {
      this.logger.warn(`classification failed: ${String(error)}`);
      return "unknown";
    }
  }

  async severity(input: string): Promise<number> {
    try {
      return Number((await this.openai.responses.create({ model: "gpt-5.4-mini", input })).output_text);
      // expect: silent-fallback/default-value warning
    } catch {
      return 0;
    }
  }

  async verbose(input: string): Promise<number> {
    try {
      return Number((await this.openai.responses.create({ model: "gpt-5.4-mini", input })).output_text);
      // expect: silent-fallback/default-value warning
    } catch (error) {
      this.logger.verbose(error);
      return 0;
    }
  }

  async reported(input: string): Promise<string> {
    try {
      return (await this.openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;
      // expect-none: silent-fallback
    } catch (error) {
      this.report("reported", error);
      return "unknown";
    }
  }

  private report(method: string, error: unknown): void {
    this.logger.error({ method, error });
  }
}
