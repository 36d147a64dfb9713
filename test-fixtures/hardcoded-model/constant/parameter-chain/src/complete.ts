import OpenAI from "openai";

const client = new OpenAI();

export interface Completion {
  model: string;
  prompt: string;
}

export async function complete(request: Completion): Promise<string> {
  const { output_text } = await client.responses.create({ model: request.model, input: request.prompt });
  return output_text;
}
