import type { TextModel } from "./text-model";

export class MinutesWriter {
  constructor(private readonly text: TextModel) {}

  write(transcript: string) {
    // expect: hardcoded-model/restricted error model=claude-mythos-5
    return this.text.complete("claude-mythos-5", `Write the minutes:\n${transcript}`);
  }
}
