import OpenAI from "openai";

export default defineEventHandler(async (event) => {
  const config = useRuntimeConfig(event);
  const { prompt } = await readBody(event);
  const openai = new OpenAI({ apiKey: config.openaiKey });
  return openai.responses.create({ model: config.model, input: prompt });
});
