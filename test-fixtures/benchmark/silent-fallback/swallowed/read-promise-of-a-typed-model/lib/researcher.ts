import { answer, plan } from "./plan";
import type { Question } from "./types";

export default class Researcher {
  async run(emit: (text: string) => void, question: Question) {
    const { steps } = await plan({ llm: question.settings.llm, text: question.text });
    emit(await answer({ llm: question.settings.llm, text: question.text }, steps));
  }
}
