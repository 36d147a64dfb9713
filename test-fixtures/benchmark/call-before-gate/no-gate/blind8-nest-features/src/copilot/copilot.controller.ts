import { Body, Controller, Post, UseGuards } from "@nestjs/common";
import OpenAI from "openai";
import { FeatureGuard } from "../features/feature.guard";
import { RequiresFeature } from "../features/feature.decorator";

@Controller("copilot")
export class CopilotController {
  private readonly openai = new OpenAI();

  @Post("answer")
  @UseGuards(FeatureGuard)
  @RequiresFeature("copilot")
  async answer(@Body("question") question: string) {
    // expect-none: call-before-gate
    const response = await this.openai.responses.create({ model: "gpt-5-mini", input: question });
    return { answer: response.output_text };
  }

  @Post("draft")
  async draft(@Body("topic") topic: string) {
    // expect: call-before-gate/no-gate warning
    const response = await this.openai.responses.create({ model: "gpt-5-mini", input: `Draft: ${topic}` });
    return { draft: response.output_text };
  }
}
