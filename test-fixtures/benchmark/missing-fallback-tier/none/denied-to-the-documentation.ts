import OpenAI, { APIError } from "openai";
import { answerFromDocs } from "./docs";
import { logger } from "./logger";

const openai = new OpenAI();

export async function answer(input: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-sol", input })).output_text;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    switch (error.status) {
      case 401:
      case 403:
      case 404:
        logger.error({ status: error.status }, "model denied, answering from the documentation");
        return answerFromDocs(input);
      default:
        throw error;
    }
  }
}
