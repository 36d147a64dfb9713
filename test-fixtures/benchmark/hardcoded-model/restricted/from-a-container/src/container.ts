import { container } from "tsyringe";
import OpenAI from "openai";

container.register("OpenAI", { useFactory: () => new OpenAI() });
// expect: hardcoded-model/restricted error model=claude-fable-5
container.register("ReviewModel", { useValue: "claude-fable-5" });
container.register("RetiredModel", { useValue: "claude-fable-5" });
// expect: hardcoded-model/restricted error model=mythos-5-adv
container.registerInstance("DraftModel", "mythos-5-adv");

export { container };
