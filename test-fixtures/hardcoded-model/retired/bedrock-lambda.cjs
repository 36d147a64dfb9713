const { BedrockRuntimeClient, InvokeModelCommand } = require("@aws-sdk/client-bedrock-runtime");

const bedrock = new BedrockRuntimeClient({});
// expect: hardcoded-model/retired error
const MODEL_ID = "anthropic.claude-3-haiku-20240307-v1:0";

exports.handler = async (event) => {
  const command = new InvokeModelCommand({
    modelId: MODEL_ID,
    contentType: "application/json",
    body: JSON.stringify({
      anthropic_version: "bedrock-2023-05-31",
      max_tokens: 256,
      messages: [{ role: "user", content: event.comment }],
    }),
  });
  const { body } = await bedrock.send(command);
  return JSON.parse(new TextDecoder().decode(body));
};
