import { Module } from "@nestjs/common";
import { AnthropicNarrator } from "./narration/anthropic-narrator";
import { NARRATOR } from "./narration/narrator";
import { EpisodesController } from "./episodes/episodes.controller";
import { EpisodesService } from "./episodes/episodes.service";
import { StaffGuard } from "./staff/staff.guard";
import { ConsentGuard } from "./staff/consent.guard";

@Module({
  controllers: [EpisodesController],
  providers: [EpisodesService, StaffGuard, ConsentGuard, { provide: NARRATOR, useClass: AnthropicNarrator }],
})
export class ClinicModule {}
