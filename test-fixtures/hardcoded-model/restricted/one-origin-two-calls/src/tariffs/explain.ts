import { generateText } from "ai";
import { tariffReviewer } from "../ai/reviewers";

export async function explainDuty(code: string, country: string): Promise<string> {
  const model = tariffReviewer();
  // label: explain
  const { text } = await generateText({ model, prompt: `Explain the duty on ${code} from ${country}.` });
  return text;
}
