export interface Policy {
  allows(user: string, action: string): Promise<boolean>;
}

export class TablePolicy implements Policy {
  constructor(private readonly table: ReadonlyMap<string, readonly string[]>) {}

  async allows(user: string, action: string): Promise<boolean> {
    return this.table.get(user)?.includes(action) ?? false;
  }
}
