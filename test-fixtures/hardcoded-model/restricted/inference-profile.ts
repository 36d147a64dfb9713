import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";

const REGION = process.env.AWS_REGION ?? "us-east-1";
const runtime = new BedrockRuntimeClient({ region: REGION });

export class ManifestChecker {
  // expect: hardcoded-model/restricted error
  private readonly modelId = "us.anthropic.claude-mythos-5-v1:0";

  async check(manifest: string): Promise<string | undefined> {
    const response = await runtime.send(
      new ConverseCommand({
        modelId: this.modelId,
        messages: [{ role: "user", content: [{ text: manifest }] }],
      }),
    );
    return response.output?.message?.content?.[0]?.text;
  }
}
