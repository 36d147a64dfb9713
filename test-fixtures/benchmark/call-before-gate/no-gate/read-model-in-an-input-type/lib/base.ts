export interface Ask {
  readonly messages: readonly { role: "system" | "user"; content: string }[];
}

abstract class BaseModel<Config> {
  constructor(protected config: Config) {}
  abstract complete(ask: Ask): Promise<string>;
}

export default BaseModel;
