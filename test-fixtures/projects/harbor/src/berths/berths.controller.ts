import { Body, Controller, ForbiddenException, Get, Param, Post, Req, UseGuards } from "@nestjs/common";
import { JwtAuthGuard } from "../auth/jwt-auth.guard";
import { ConcessionGuard } from "./concession.guard";
import { BerthAdviceService } from "./berth-advice.service";
import { ContractsService } from "../contracts/contracts.service";

@Controller("berths")
@UseGuards(JwtAuthGuard)
export class BerthsController {
  constructor(
    private readonly advice: BerthAdviceService,
    private readonly contracts: ContractsService,
  ) {}

  @Post("advice")
  @UseGuards(ConcessionGuard)
  async ask(@Body("question") question: string): Promise<{ text: string }> {
    return { text: await this.advice.advise(question) };
  }

  @Post("rank")
  async rank(@Req() request: { user: { id: string } }, @Body("berths") berths: string[]) {
    if (!(await this.contracts.covers(request.user.id, "ranking"))) throw new ForbiddenException();
    return this.advice.rank(berths);
  }

  @Get(":berth/why")
  async why(@Req() request: { user: { id: string } }, @Param("berth") berth: string) {
    const covered = await this.contracts.covers(request.user.id, "why");
    // known-miss: call-before-gate/verdict-ignored that `covers` is a gate says only what others do with its answer
    const text = await this.advice.explain(berth);
    return { text, covered };
  }
}
