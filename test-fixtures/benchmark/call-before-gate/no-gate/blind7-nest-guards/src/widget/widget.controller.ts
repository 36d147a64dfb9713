import { Body, Controller, Post, UseGuards } from "@nestjs/common";
import { ThrottlerGuard } from "@nestjs/throttler";
import { JwtAuthGuard } from "../auth/jwt-auth.guard";
import { WidgetService } from "./widget.service";

@Controller("widget")
export class WidgetController {
  constructor(private readonly widget: WidgetService) {}

  @Post("ask")
  ask(@Body("question") question: string) {
    return this.widget.ask(question);
  }

  @Post("feedback")
  @UseGuards(JwtAuthGuard, ThrottlerGuard)
  feedback(@Body("text") text: string) {
    return this.widget.classify(text);
  }
}
