"use strict";

const { BedrockRuntimeClient, ConverseCommand } = require("@aws-sdk/client-bedrock-runtime");

const client = new BedrockRuntimeClient({ region: "eu-central-1" });

async function converse(modelId, text) {
  const response = await client.send(
    new ConverseCommand({
      modelId,
      messages: [{ role: "user", content: [{ text }] }],
      inferenceConfig: { maxTokens: 600 },
    }),
  );
  return response.output.message.content[0].text;
}

module.exports.converse = converse;
