import { Body, Controller, Get, Param, Post, UseGuards } from "@nestjs/common";
import { ConsentGuard } from "../staff/consent.guard";
import { StaffGuard } from "../staff/staff.guard";
import { EpisodesService } from "./episodes.service";

@Controller("episodes")
@UseGuards(StaffGuard)
export class EpisodesController {
  constructor(private readonly episodes: EpisodesService) {}

  @Get(":id/letter")
  @UseGuards(ConsentGuard)
  letter(@Param("id") id: string): Promise<string> {
    return this.episodes.letter(id);
  }

  @Post("leaflets")
  leaflet(@Body() body: { readonly topic: string }): Promise<string> {
    return this.episodes.leaflet(body.topic);
  }
}
