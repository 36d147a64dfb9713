// fixture: path=src/assist.service.ts
import { Injectable, InternalServerErrorException, Logger, ServiceUnavailableException } from "@nestjs/common";
import { EventEmitter2 } from "@nestjs/event-emitter";
import { TRPCError } from "@trpc/server";
import OpenAI from "openai";

@Injectable()
export class AssistService {
  private readonly logger = new Logger(AssistService.name);
  private readonly openai = new OpenAI();

  constructor(private readonly events: EventEmitter2) {}

  private async ask(prompt: string): Promise<string> {
    const response = await this.openai.responses.create({ model: "gpt-5-mini", input: prompt });
    return response.output_text;
  }

  async draft(topic: string) {
    try {
      return await this.ask(`Draft: ${topic}`);
      // expect-none: silent-fallback an exception of the framework
    } catch (error) {
      throw new ServiceUnavailableException("The assistant is not available", { cause: error });
    }
  }

  async priority(ticket: string) {
    try {
      return (await this.ask(`Priority of: ${ticket}`)) as "low" | "high";
      // expect: silent-fallback/default-value warning
    } catch (error) {
      return "low";
    }
  }

  async topic(ticket: string) {
    try {
      return await this.ask(`Topic of: ${ticket}`);
      // expect-none: silent-fallback logged
    } catch (error) {
      this.logger.error(`topic failed: ${error}`);
      return "general";
    }
  }

  async mood(ticket: string) {
    try {
      return await this.ask(`Mood of: ${ticket}`);
      // expect-none: silent-fallback an event
    } catch (error) {
      this.events.emit("assist.failed", { step: "mood", error });
      return "neutral";
    }
  }

  async owner(ticket: string) {
    try {
      return await this.ask(`Team for: ${ticket}`);
      // expect: silent-fallback/default-value warning
    } catch (error) {
      this.logger.debug(`owner failed: ${error}`);
      return "support";
    }
  }

  async reply(ticket: string) {
    try {
      return await this.ask(`Reply to: ${ticket}`);
      // expect-none: silent-fallback thrown
    } catch (error) {
      if (error instanceof OpenAI.APIError && error.status === 429) {
        throw new TRPCError({ code: "TOO_MANY_REQUESTS", message: "Try again later" });
      }
      throw new InternalServerErrorException(error);
    }
  }

  async digest(tickets: string[]) {
    try {
      return await this.ask(`Digest of:\n${tickets.join("\n")}`);
      // expect: silent-fallback/default-value warning
    } catch (error) {
      if (error instanceof OpenAI.APIError && error.status === 401) throw error;
      return tickets.slice(0, 3).join("\n");
    }
  }
}
