import type { LlmService } from "../llm/LlmService.js";
import { HttpError } from "../lib/errors.js";
import type { QuotaService } from "./QuotaService.js";

export class AssistantService {
  constructor(
    private readonly llm: LlmService,
    private readonly quota: QuotaService,
  ) {}

  async ask(companyId: string, question: string): Promise<string> {
    if (!this.quota.canUseAssistant(companyId)) {
      throw HttpError.forbidden("The assistant is not part of your plan");
    }
    // expect: call-before-gate/not-awaited error
    const { text } = await this.llm.complete({ system: "You help dispatchers.", prompt: question });
    return text;
  }

  async translate(companyId: string, text: string, language: string): Promise<string> {
    if (!(await this.quota.canUseAssistant(companyId))) throw HttpError.forbidden();
    // expect-none: call-before-gate the plan decides
    return this.llm.complete({ prompt: `Translate to ${language}:\n${text}` }).then((result) => result.text);
  }
}
