import { openai } from "@ai-sdk/openai";
import { makeServer } from "./server.js";
import { makeCarefulResponder, makeResponder } from "./respond.js";
import { guardrail } from "./guardrail.js";

const model = openai("gpt-5.4-mini");

export const server = makeServer({ quick: makeResponder(model, guardrail), careful: makeCarefulResponder(model, guardrail) });
