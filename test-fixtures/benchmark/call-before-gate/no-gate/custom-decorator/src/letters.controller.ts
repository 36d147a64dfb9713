import { Body, Controller, Post, UseGuards } from "@nestjs/common";
import Anthropic from "@anthropic-ai/sdk";
import { RequirePermissions } from "./permissions.decorator";
import { JwtAuthGuard, PermissionsGuard } from "./permissions.guard";

const anthropic = new Anthropic();

@Controller("letters")
@UseGuards(JwtAuthGuard)
export class LettersController {
  @Post("draft")
  // mutate: gate
  @RequirePermissions("letters:draft")
  async draft(@Body() body: { text: string }) {
    // expect-none: call-before-gate
    return anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: body.text }] });
  }

  @Post("shorten")
  // mutate: gate
  @UseGuards(PermissionsGuard)
  async shorten(@Body() body: { text: string }) {
    // expect-none: call-before-gate
    return anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: body.text }] });
  }

  @Post("greet")
  async greet(@Body() body: { name: string }) {
    // expect: call-before-gate/no-gate info "authentication"
    return anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: body.name }] });
  }
}
