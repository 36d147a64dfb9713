import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";
import { Injectable } from "@nestjs/common";
import { ConfigService } from "@nestjs/config";
import { Completion, LlmPort } from "./llm.port";

@Injectable()
export class BedrockAdapter extends LlmPort {
  private readonly client = new BedrockRuntimeClient({});

  constructor(private readonly config: ConfigService) {
    super();
  }

  async complete(system: string, user: string): Promise<Completion> {
    // expect: hardcoded-model/retired warning
    const modelId = this.config.get<string>("BEDROCK_MODEL") ?? "anthropic.claude-3-sonnet-20240229-v1:0";
    const { output } = await this.client.send(new ConverseCommand({ modelId, system: [{ text: system }], messages: [{ role: "user", content: [{ text: user }] }] }));
    return { text: output?.message?.content?.[0]?.text ?? "", model: modelId };
  }
}
