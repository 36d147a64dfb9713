import { Mistral } from "@mistralai/mistralai";
import { CohereClientV2 } from "cohere-ai";
import Groq from "groq-sdk";
import { Llm, type LlmRequest } from "./llm";

export class MistralLlm extends Llm {
  private readonly client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });

  constructor(readonly model: string) {
    super();
  }

  async complete({ system, prompt, maxTokens }: LlmRequest): Promise<string> {
    const response = await this.client.chat.complete({
      model: this.model,
      maxTokens,
      messages: [...(system ? [{ role: "system" as const, content: system }] : []), { role: "user" as const, content: prompt }],
    });
    return String(response.choices[0]?.message.content ?? "");
  }
}

export class GroqLlm extends Llm {
  private readonly client = new Groq();

  constructor(readonly model: string) {
    super();
  }

  async complete({ system, prompt, maxTokens }: LlmRequest): Promise<string> {
    const { choices } = await this.client.chat.completions.create({
      model: this.model,
      max_completion_tokens: maxTokens,
      messages: [{ role: "system", content: system ?? "" }, { role: "user", content: prompt }],
    });
    return choices[0]?.message.content ?? "";
  }
}

export class CohereLlm extends Llm {
  private readonly client = new CohereClientV2({});

  constructor(readonly model: string) {
    super();
  }

  async complete({ prompt, maxTokens }: LlmRequest): Promise<string> {
    const { message } = await this.client.chat({ model: this.model, maxTokens, messages: [{ role: "user", content: prompt }] });
    return message?.content?.map((part) => ("text" in part ? part.text : "")).join("") ?? "";
  }
}
