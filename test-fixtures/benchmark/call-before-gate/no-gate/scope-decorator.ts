import { Body, Controller, Post, SetMetadata } from "@nestjs/common";
import OpenAI from "openai";
import { hasScope } from "./scopes";

function RequireScope(scope: string) {
  return (_target: unknown, _key: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (this: unknown, ...args: unknown[]) {
      if (!(await hasScope(scope))) throw new Error(`missing scope ${scope}`);
      return original.apply(this, args);
    };
  };
}
const Tag = (name: string) => SetMetadata("tag", name);

@Controller("ai")
export class AiController {
  private readonly openai = new OpenAI();

  @Post("a")
  @RequireScope("ai:write")
  async a(@Body("text") text: string) {
    // expect-none: call-before-gate
    return this.openai.responses.create({ model: process.env.MODEL!, input: text });
  }

  @Post("b")
  @Tag("ai:write")
  async b(@Body("text") text: string) {
    // expect: call-before-gate/no-gate warning
    return this.openai.responses.create({ model: process.env.MODEL!, input: text });
  }
}
