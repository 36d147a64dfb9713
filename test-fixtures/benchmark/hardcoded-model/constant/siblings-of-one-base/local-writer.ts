import { generateLocally } from "./local-runtime";
import { Writer } from "./writer";

/** Runs on the machine itself: nobody can take its model away. */
export class LocalWriter extends Writer {
  constructor() {
    super({ model: "phi-4-mini-instruct" }); // expect-none-here: hardcoded-model no request sends it
  }

  async write(topic: string): Promise<string> {
    return generateLocally(this.model, `Three paragraphs about ${topic}`);
  }
}
