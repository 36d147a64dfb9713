import { Scribe } from "./client";

const scribe = new Scribe({
  // expect: hardcoded-model/revocable
  model: "gpt-5.4",
});

export const letter = (text: string) => scribe.write(text);
// expect: hardcoded-model/constant
export const note = (text: string) => scribe.write(text, { model: "gpt-5.6-terra" });
