import { asClass, asFunction, createContainer } from "awilix";
import Anthropic from "@anthropic-ai/sdk";
import { LetterService } from "./letters";

export interface Cradle {
  anthropic: Anthropic;
  letters: LetterService;
}

export const container = createContainer<Cradle>().register({
  anthropic: asFunction(() => new Anthropic()).singleton(),
  letters: asClass(LetterService),
});
