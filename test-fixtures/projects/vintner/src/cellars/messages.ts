import { Command, Query } from "@nestjs/cqrs";

export class DescribeCellarQuery extends Query<string> {
  constructor(readonly cellarId: string) {
    super();
  }
}

export class PairDishQuery extends Query<string> {
  constructor(
    readonly cellarId: string,
    readonly dish: string,
  ) {
    super();
  }
}

export class WriteTastingNoteCommand extends Command<string> {
  constructor(
    readonly user: string,
    readonly wine: string,
  ) {
    super();
  }
}
