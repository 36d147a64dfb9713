import { AzureOpenAI } from "openai";

const azure = new AzureOpenAI({
  endpoint: process.env.AZURE_OPENAI_ENDPOINT,
  apiVersion: "2025-04-01-preview",
  // expect: hardcoded-model/constant info
  deployment: "frontdesk-gpt4o",
});

export const welcome = (guest: string) =>
  azure.chat.completions.create({
    // The deployment of the client wins over this, which the service ignores.
    // expect-none: hardcoded-model
    model: "",
    messages: [{ role: "user", content: `Welcome ${guest}` }],
  });
