import { Inject, Logger } from "@nestjs/common";
import { CommandHandler, EventBus, type ICommandHandler, type IQueryHandler, QueryHandler } from "@nestjs/cqrs";
import { BACKUP_LLM, Llm } from "../llm/llm";
import { CellarsRepository } from "./cellars.repository";
import { DescribeCellarQuery, PairDishQuery, WriteTastingNoteCommand } from "./messages";

export class ModelSwitchedEvent {
  constructor(
    readonly from: string,
    readonly to: string,
    readonly reason: string,
  ) {}
}

@QueryHandler(DescribeCellarQuery)
export class DescribeCellarHandler implements IQueryHandler<DescribeCellarQuery> {
  constructor(
    private readonly cellars: CellarsRepository,
    private readonly llm: Llm,
    @Inject(BACKUP_LLM) private readonly backup: Llm,
    private readonly events: EventBus,
  ) {}

  async execute({ cellarId }: DescribeCellarQuery): Promise<string> {
    const cellar = await this.cellars.find(cellarId);
    const request = { prompt: `Describe a cellar with ${cellar?.bottles.join(", ")}` };
    try {
      return await this.llm.complete(request);
      // expect-none: silent-fallback
    } catch (error) {
      this.events.publish(new ModelSwitchedEvent(this.llm.model, this.backup.model, String(error)));
      return this.backup.complete(request);
    }
  }
}

@QueryHandler(PairDishQuery)
export class PairDishHandler implements IQueryHandler<PairDishQuery> {
  constructor(
    private readonly cellars: CellarsRepository,
    private readonly llm: Llm,
    @Inject(BACKUP_LLM) private readonly backup: Llm,
  ) {}

  async execute({ cellarId, dish }: PairDishQuery): Promise<string> {
    const cellar = await this.cellars.find(cellarId);
    const prompt = `Which of ${cellar?.bottles.join(", ")} goes with ${dish}?`;
    const answer = await this.llm
      .complete({ prompt, maxTokens: 200 })
      // expect: silent-fallback/other-model error
      .catch(async () => this.backup.complete({ prompt, maxTokens: 200 }));
    return answer.trim();
  }
}

@CommandHandler(WriteTastingNoteCommand)
export class WriteTastingNoteHandler implements ICommandHandler<WriteTastingNoteCommand> {
  private readonly logger = new Logger(WriteTastingNoteHandler.name);

  constructor(private readonly llm: Llm) {}

  async execute({ wine }: WriteTastingNoteCommand): Promise<string> {
    try {
      // known-miss: call-before-gate/fail-open which handler a command bus runs is not followed
      return await this.llm.complete({ system: "You taste wine for a living.", prompt: `A note on ${wine}` });
      // expect-none: silent-fallback
    } catch (error) {
      this.logger.error("no tasting note", error instanceof Error ? error.stack : error);
      return `${wine}: not tasted yet.`;
    }
  }
}
