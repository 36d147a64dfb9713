import OpenAI from "openai";

type Constructor<T = object> = new (...args: never[]) => T;

function WithModel<Base extends Constructor>(Super: Base, model: string) {
  return class extends Super {
    readonly openai = new OpenAI();
    ask(input: string) {
      return this.openai.responses.create({ model, input });
    }
  };
}

class Plain {
  readonly locale = "de";
}

// expect: hardcoded-model/revocable warning
const Assistant = WithModel(Plain, "gpt-5.5");
export const answer = (input: string) => new Assistant().ask(input);
