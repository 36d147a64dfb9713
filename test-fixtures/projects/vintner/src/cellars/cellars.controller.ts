import { Body, Controller, ForbiddenException, Get, Param, Post, Req, UseGuards, UseInterceptors } from "@nestjs/common";
import { CommandBus, QueryBus } from "@nestjs/cqrs";
import { AuthGuard } from "@nestjs/passport";
import { Llm } from "../llm/llm";
import { CellarOwnerGuard, TastingPlanGuard } from "./cellar-owner.guard";
import { CellarsRepository } from "./cellars.repository";
import { DescribeCellarQuery, PairDishQuery, WriteTastingNoteCommand } from "./messages";
import { SoftenInterceptor } from "./soften.interceptor";

@Controller("cellars")
@UseGuards(AuthGuard("jwt"))
export class CellarsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly llm: Llm,
    private readonly cellars: CellarsRepository,
  ) {}

  @Get(":cellarId/description")
  @UseGuards(CellarOwnerGuard)
  async describe(@Param("cellarId") cellarId: string) {
    return { text: await this.queries.execute(new DescribeCellarQuery(cellarId)) };
  }

  @Post(":cellarId/pairings")
  @UseGuards(CellarOwnerGuard)
  async pair(@Param("cellarId") cellarId: string, @Body("dish") dish: string) {
    return { text: await this.queries.execute(new PairDishQuery(cellarId, dish)) };
  }

  @Post("tasting-notes")
  @UseGuards(TastingPlanGuard)
  async taste(@Req() request: { user: { id: string } }, @Body("wine") wine: string) {
    return { text: await this.commands.execute(new WriteTastingNoteCommand(request.user.id, wine)) };
  }

  @Get(":cellarId/motto")
  @UseGuards(CellarOwnerGuard)
  @UseInterceptors(SoftenInterceptor)
  async motto(@Param("cellarId") cellarId: string) {
    const cellar = await this.cellars.find(cellarId);
    // expect-none: call-before-gate
    // expect: missing-fallback-tier/none info
    return { text: await this.llm.complete({ prompt: `A motto for the cellar of ${cellar?.ownerId}` }) };
  }

  @Post(":cellarId/offers")
  async offer(@Req() request: { user: { id: string } }, @Param("cellarId") cellarId: string, @Body("text") text: string) {
    const cellar = await this.cellars.find(cellarId);
    if (cellar?.ownerId !== request.user.id) new ForbiddenException("not your cellar");
    // expect: call-before-gate/verdict-ignored error
    return { text: await this.llm.complete({ prompt: `An offer, politely: ${text}` }) };
  }
}
