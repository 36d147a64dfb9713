import { Inject, Injectable, NotFoundException } from "@nestjs/common";
import { NARRATOR, type Narrator } from "../narration/narrator";

@Injectable()
export class EpisodesService {
  private readonly facts = new Map<string, string[]>();

  constructor(@Inject(NARRATOR) private readonly narrator: Narrator) {}

  async letter(episodeId: string): Promise<string> {
    const facts = this.facts.get(episodeId);
    if (!facts) throw new NotFoundException(episodeId);
    // expect-none: call-before-gate the controller is guarded
    return this.narrator.narrate(facts);
  }

  async leaflet(topic: string): Promise<string> {
    return this.narrator.narrate([topic]);
  }
}
