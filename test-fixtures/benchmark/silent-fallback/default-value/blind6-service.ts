// fixture: path=src/services/triage.service.ts
import { Injectable, InternalServerErrorException, Logger } from "@nestjs/common";
import { InjectQueue } from "@nestjs/bullmq";
import type { Queue } from "bullmq";
import OpenAI from "openai";
import type { PrismaService } from "../prisma.service";
import type { MetricsService } from "../metrics.service";

type Triage = { label: string; confidence: number; source: "model" | "rules" };

@Injectable()
export class TriageService {
  private readonly logger = new Logger(TriageService.name);
  private readonly cache = new Map<string, Triage>();
  private healthy = true;

  constructor(
    private readonly openai: OpenAI,
    private readonly prisma: PrismaService,
    private readonly metrics: MetricsService,
    @InjectQueue("retry") private readonly retries: Queue,
  ) {}

  private async ask(text: string): Promise<Triage> {
    const completion = await this.openai.chat.completions.parse({ model: process.env.TRIAGE_MODEL!, messages: [{ role: "user", content: text }] });
    return completion.choices[0]!.message.parsed as unknown as Triage;
  }

  async classify(text: string): Promise<Triage> {
    try {
      return await this.ask(text);
      // expect: silent-fallback/default-value
    } catch {
      return { label: text.includes("refund") ? "billing" : "other", confidence: 0, source: "rules" };
    }
  }

  async classifyLoudly(text: string): Promise<Triage> {
    try {
      return await this.ask(text);
      // expect-none: silent-fallback logged
    } catch (error) {
      this.logger.warn(`rules instead of the model: ${String(error)}`);
      return { label: "other", confidence: 0, source: "rules" };
    }
  }

  async cached(text: string): Promise<Triage | undefined> {
    try {
      const fresh = await this.ask(text);
      this.cache.set(text, fresh);
      return fresh;
      // expect: silent-fallback/default-value
    } catch {
      return this.cache.get(text);
    }
  }

  async counted(text: string): Promise<Triage | null> {
    try {
      return await this.ask(text);
      // expect-none: silent-fallback counted
    } catch {
      this.metrics.increment("triage.failed");
      return null;
    }
  }

  async later(id: string, text: string): Promise<Triage | null> {
    try {
      return await this.ask(text);
      // expect-none: silent-fallback asked again by a job
    } catch (error) {
      await this.retries.add("triage", { id, text, reason: String(error) });
      return null;
    }
  }

  async stored(id: string, text: string) {
    try {
      const triage = await this.ask(text);
      await this.prisma.ticket.update({ where: { id }, data: { label: triage.label } });
      // expect-none: silent-fallback the ticket says that it failed
    } catch (error) {
      await this.prisma.ticket.update({ where: { id }, data: { status: "TRIAGE_FAILED", error: String(error) } });
    }
  }

  async defaulted(id: string, text: string) {
    let label = "other";
    try {
      ({ label } = await this.ask(text));
      // expect: silent-fallback/default-value
    } catch {
      label = "other";
    }
    await this.prisma.ticket.update({ where: { id }, data: { label } });
  }

  async surfaced(text: string) {
    try {
      return await this.ask(text);
      // expect-none: silent-fallback an error for the client
    } catch {
      throw new InternalServerErrorException("triage failed");
    }
  }

  async flips(text: string): Promise<Triage | undefined> {
    try {
      return await this.ask(text);
      // expect: silent-fallback/default-value
    } catch {
      this.healthy = false;
      return undefined;
    }
  }

  async onlySome(text: string): Promise<Triage | undefined> {
    try {
      return await this.ask(text);
      // expect: silent-fallback/default-value
    } catch (error) {
      if (error instanceof OpenAI.RateLimitError) {
        this.logger.warn("rate limited");
        return undefined;
      }
      return { label: "other", confidence: 0, source: "rules" };
    }
  }

  async parsedSafely(text: string) {
    const response = await this.openai.responses.create({ model: process.env.TRIAGE_MODEL!, input: text });
    const parsed = safeJson(response.output_text);
    // expect-none: silent-fallback what the model wrote is no JSON
    if (!parsed) return { label: "other", confidence: 0, source: "rules" as const };
    return parsed;
  }

  ping = async () => {
    try {
      await this.openai.models.list();
      // expect-none: silent-fallback no answer of a model
    } catch {
      this.healthy = false;
    }
    return this.healthy;
  };
}

function safeJson(text: string): Triage | undefined {
  try {
    return JSON.parse(text);
    // expect-none: silent-fallback parsing
  } catch {
    return undefined;
  }
}
