import { generateText, type LanguageModel } from "ai";
import { createWriter } from "./writer";

interface Receipt {
  readonly vendor: string;
  readonly date?: string;
}

export class ReceiptPoster {
  private readonly logger = createLogger("receipts");

  constructor(private readonly model: LanguageModel, private readonly post: (blocks: readonly string[]) => Promise<void>) {}

  async run(receipt: Receipt): Promise<void> {
    let summary: string | null = null;
    try {
      const result = await generateText({ model: this.model, prompt: `One line about ${receipt.vendor}` });
      summary = result.text.trim();
      // expect: silent-fallback/default-value
    } catch (error) {
      this.logger.debug("no summary", { error });
    }
    const blocks = [receipt.vendor];
    if (summary) blocks.push(summary);
    await this.post(blocks);
    this.logger.info("posted", { blocks: blocks.length });
  }

  async runAndSay(receipt: Receipt): Promise<void> {
    let summary: string | null = null;
    try {
      const result = await generateText({ model: this.model, prompt: `One line about ${receipt.vendor}` });
      summary = result.text.trim();
      // expect-none: silent-fallback a warning says that there is no summary
    } catch (error) {
      this.logger.debug("no summary", { error });
    }
    const blocks = [receipt.vendor];
    if (summary) blocks.push(summary);
    else this.logger.warn("posting without a summary", { vendor: receipt.vendor });
    await this.post(blocks);
    this.logger.info("posted", { blocks: blocks.length });
  }

  async runAll(receipts: readonly Receipt[]): Promise<void> {
    for (const receipt of receipts) {
      let summary: string | undefined;
      try {
        summary = (await generateText({ model: this.model, prompt: `One line about ${receipt.vendor}` })).text;
        // expect-none: silent-fallback each one without a summary is on record
      } catch {
        summary = undefined;
      }
      if (!summary) {
        this.logger.warn("skipped", { vendor: receipt.vendor });
        continue;
      }
      await this.post([receipt.vendor, summary]);
    }
  }

  async runOrLeave(receipt: Receipt): Promise<void> {
    let summary: string | undefined;
    try {
      summary = (await generateText({ model: this.model, prompt: `One line about ${receipt.vendor}` })).text;
      // expect-none: silent-fallback it is said before the rest is left
    } catch {
      summary = undefined;
    }
    if (summary === undefined) {
      this.logger.info("nothing to post", { vendor: receipt.vendor });
      return;
    }
    await this.post([receipt.vendor, summary]);
  }
}

/** A logger of one's own: its levels are those of any other. */
function createLogger(name: string) {
  const write = createWriter(name);
  return {
    debug: (message: string, data: object) => logAt("debug", message, data),
    info: (message: string, data: object) => logAt("info", message, data),
    warn: (message: string, data: object) => logAt("warn", message, data),
  };
  function logAt(level: string, message: string, data: object): void {
    write.log(level, { message, ...data });
  }
}
