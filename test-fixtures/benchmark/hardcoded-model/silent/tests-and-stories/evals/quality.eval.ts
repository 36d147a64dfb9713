import OpenAI from "openai";
import { ask } from "../src/ask";

const JUDGE = "gpt-4-turbo";
export const judge = (text: string) => ask(new OpenAI(), JUDGE, `Grade this: ${text}`);
