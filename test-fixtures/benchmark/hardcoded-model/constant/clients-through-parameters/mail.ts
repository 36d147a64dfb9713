import OpenAI from "openai";
import { reply } from "./reply";

const client = new OpenAI();

export async function answer(mail: string) {
  return reply(client, mail);
}
