import { Body, CanActivate, Controller, ExecutionContext, ForbiddenException, Injectable, Post, UseGuards } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
class PlanGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { account } = context.switchToHttp().getRequest();
    if (account.plan !== "plus") throw new ForbiddenException("Plus only");
    return true;
  }
}

@Controller("words")
export class WordsController {
  private readonly openai = new OpenAI();

  @Post("define")
  @UseGuards(PlanGuard)
  async define(@Body("word") word: string) {
    // expect-none: call-before-gate
    const answer = await this.openai.responses.create({ model: "gpt-5.6-luna", input: `Define ${word}` });
    return answer.output_text;
  }

  @Post("rhyme")
  async rhyme(@Body("word") word: string) {
    // expect: call-before-gate/no-gate warning
    const answer = await this.openai.responses.create({ model: "gpt-5.6-luna", input: `Rhymes on ${word}` });
    return answer.output_text;
  }
}
