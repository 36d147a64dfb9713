"use strict";

const { Logger } = require("@aws-lambda-powertools/logger");
const { converse } = require("./bedrock");

const logger = new Logger({ serviceName: "invoices" });

const MODELS = {
  // expect: hardcoded-model/revocable warning
  primary: "eu.anthropic.claude-opus-4-5-20251101-v1:0",
  // Withdrawn by Bedrock in September.
  // expect: hardcoded-model/retired error
  reserve: "anthropic.claude-3-haiku-20240307-v1:0",
};

async function extract(text) {
  const prompt = `As JSON with "number" and "total":\n${text}`;
  let answer;
  try {
    answer = await converse(MODELS.primary, prompt);
  } catch (error) {
    logger.warn("primary failed", { error });
    // expect: missing-fallback-tier/uncleared error
    answer = await converse(MODELS.reserve, prompt);
  }
  return parse(answer);
}

function parse(answer) {
  try {
    return JSON.parse(answer);
    // expect-none: silent-fallback the answer is no JSON
  } catch {
    return { number: null, total: null };
  }
}

module.exports = { extract };
