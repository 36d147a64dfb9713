import { Body, Controller, Post, UseGuards } from "@nestjs/common";
import { ComingSoonGuard, PlanGuard } from "./plan.guard";
import { WriterService } from "./writer.service";

@Controller("writer")
@UseGuards(PlanGuard)
export class WriterController {
  constructor(private readonly writer: WriterService) {}

  @Post("article")
  article(@Body() body: { brief: string }) {
    // expect-none: call-before-gate
    return this.writer.write(body.brief);
  }
}

@Controller("teaser")
export class TeaserController {
  constructor(private readonly writer: WriterService) {}

  @Post()
  @UseGuards(ComingSoonGuard)
  teaser(@Body() body: { brief: string }) {
    // expect: call-before-gate/some-paths
    return this.writer.write(body.brief);
  }
}
