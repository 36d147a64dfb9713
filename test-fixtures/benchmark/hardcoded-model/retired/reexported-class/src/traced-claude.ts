import { Claude } from "./vendor";

export class TracedClaude extends Claude {
  readonly name = "traced";
}
