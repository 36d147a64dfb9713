import { Body, Controller, Post, Req, UseGuards } from "@nestjs/common";
import { JwtAuthGuard } from "../auth/jwt-auth.guard";
import { SubscriptionGuard } from "../billing/subscription.guard";
import { AssistService } from "./assist.service";

@Controller("assist")
@UseGuards(JwtAuthGuard, SubscriptionGuard)
export class AssistController {
  constructor(private readonly assist: AssistService) {}

  @Post("reply")
  reply(@Body() body: { thread: string }, @Req() request: { user: { id: string } }) {
    return this.assist.reply(request.user.id, body.thread);
  }

  @Post("summary")
  async summary(@Body() body: { thread: string }) {
    return { summary: await this.assist.summary(body.thread) };
  }
}
