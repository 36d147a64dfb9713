import { Faq } from "./faq.js";
import { OpenAIAssistant } from "./openai-assistant.js";

export const faq = new Faq(new OpenAIAssistant());
