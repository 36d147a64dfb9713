// fixture: path=src/inference/bedrock.ts
import { BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand, InvokeModelCommand } from "@aws-sdk/client-bedrock-runtime";

enum BedrockModel {
  // expect: hardcoded-model/restricted
  Mythos = "us.anthropic.claude-mythos-5-v1:0",
  // expect: hardcoded-model/constant
  Titan = "amazon.titan-embed-text-v2:0",
  // expect-none: hardcoded-model nothing sends this member
  Nova = "amazon.nova-lite-v1:0",
}

const client = new BedrockRuntimeClient({ region: "us-east-1" });

export class ClaimsReader {
  // expect: hardcoded-model/restricted default
  private readonly modelId = process.env.CLAIMS_MODEL_ID || "anthropic.claude-fable-5-v1:0";

  async read(document: string) {
    return client.send(new ConverseCommand({ modelId: this.modelId, messages: [{ role: "user", content: [{ text: document }] }] }));
  }

  async stream(document: string) {
    const input = { modelId: BedrockModel.Mythos, messages: [{ role: "user" as const, content: [{ text: document }] }] };
    return client.send(new ConverseStreamCommand(input));
  }

  async embed(text: string) {
    const command = new InvokeModelCommand({ modelId: BedrockModel.Titan, body: JSON.stringify({ inputText: text }) });
    return client.send(command);
  }

  profile(account: string, text: string) {
    return client.send(
      // expect: hardcoded-model/restricted
      new ConverseCommand({ modelId: `arn:aws:bedrock:us-east-1:${account}:inference-profile/us.anthropic.claude-mythos-5-v1:0`, messages: [{ role: "user", content: [{ text }] }] }),
    );
  }
}
