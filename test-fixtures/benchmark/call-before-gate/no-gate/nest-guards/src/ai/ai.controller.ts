import { Body, Controller, Post, UseGuards } from "@nestjs/common";
import { AiService } from "./ai.service";
import { PlanGuard } from "./plan.guard";

@Controller("ai")
export class AiController {
  constructor(private readonly ai: AiService) {}

  @Post("draft")
  // mutate: gate
  @UseGuards(PlanGuard)
  draft(@Body() body: { text: string }) {
    return this.ai.draft(body.text);
  }

  @Post("tags")
  tags(@Body() body: { text: string }) {
    return this.ai.tags(body.text);
  }

  @Post("outline")
  @UseGuards(PlanGuard)
  outline(@Body() body: { text: string }) {
    return this.ai.outline(body.text);
  }

  @Post("outline/preview")
  outlinePreview(@Body() body: { text: string }) {
    // expect: call-before-gate/some-paths error
    return this.ai.outline(body.text);
  }
}
