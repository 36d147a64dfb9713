// fixture: path=src/writing/drafts.ts
import { anthropic } from "@ai-sdk/anthropic";
import { openai as provider } from "@ai-sdk/openai";
import { generateText } from "ai";
import OpenAI from "openai";
import pino from "pino";

const logger = pino();
const openai = new OpenAI();
const PRIMARY = process.env["PRIMARY_MODEL"] ?? "";
const BACKUP = process.env["BACKUP_MODEL"] ?? "";

/** The next turn asks another model. */
export async function byVariable(prompt: string) {
  let model = PRIMARY;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create({ model, input: prompt });
      // expect: silent-fallback/other-model error
    } catch {
      if (attempt === 1) model = BACKUP;
    }
  }
  throw new Error("no answer");
}

export async function untilTheBackupFails(prompt: string) {
  let model = PRIMARY;
  while (true) {
    try {
      return await openai.responses.create({ model, input: prompt });
      // expect: silent-fallback/other-model error
    } catch (error) {
      if (model === BACKUP) throw error;
      model = BACKUP;
    }
  }
}

export async function byMember(prompt: string) {
  const request = { model: PRIMARY, input: prompt };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await openai.responses.create(request);
      // expect: silent-fallback/other-model error
    } catch {
      request.model = BACKUP;
    }
  }
  throw new Error("no answer");
}

export class Drafts {
  private model = PRIMARY;

  async draft(prompt: string) {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        return await openai.responses.create({ model: this.model, input: prompt });
        // expect: silent-fallback/other-model error
      } catch {
        this.model = BACKUP;
      }
    }
    throw new Error("no answer");
  }
}

export async function byFlag(prompt: string) {
  let useBackup = false;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const { text } = await generateText({ model: useBackup ? anthropic("claude-haiku-4-5") : provider("gpt-5.2"), prompt });
      return text;
      // expect: silent-fallback/other-model error
    } catch (error) {
      if (attempt === 2) throw error;
      useBackup = true;
    }
  }
}

/** The flag is told of once there is an answer. */
export async function byFlagThatIsTold(prompt: string) {
  let useBackup = false;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const { text } = await generateText({ model: useBackup ? anthropic("claude-haiku-4-5") : provider("gpt-5.2"), prompt });
      if (useBackup) logger.warn("the backup has answered");
      return text;
      // expect-none: silent-fallback
    } catch (error) {
      if (attempt === 2) throw error;
      useBackup = true;
    }
  }
}

export async function byTurn(prompt: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create({ model: attempt === 0 ? PRIMARY : BACKUP, input: prompt });
      // expect: silent-fallback/other-model error
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}

export async function byDepth(prompt: string, depth = 0): Promise<string> {
  try {
    const { text } = await generateText({ model: depth === 0 ? provider("gpt-5.2") : anthropic("claude-haiku-4-5"), prompt });
    return text;
    // expect: silent-fallback/other-model error
  } catch (error) {
    if (depth > 0) throw error;
    return byDepth(prompt, depth + 1);
  }
}

export async function inAClosure(prompt: string) {
  let model = PRIMARY;
  const ask = () => openai.responses.create({ model, input: prompt });
  try {
    return await ask();
    // expect: silent-fallback/other-model error
  } catch {
    model = BACKUP;
    return ask();
  }
}

export async function thatIsTold(prompt: string) {
  let model = PRIMARY;
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await openai.responses.create({ model, input: prompt });
      // expect-none: silent-fallback
    } catch (error) {
      if (attempt === 1) throw error;
      logger.warn({ error, from: model, to: BACKUP }, "falling back");
      model = BACKUP;
    }
  }
}

/** One way sets another model and tells; the other one asks the same again. */
export async function eitherWay(prompt: string) {
  let model = PRIMARY;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create({ model, input: prompt });
      // expect-none: silent-fallback
    } catch (error) {
      if (error instanceof OpenAI.RateLimitError) await new Promise((resolve) => setTimeout(resolve, 500));
      else {
        logger.warn({ error }, "falling back");
        model = BACKUP;
      }
    }
  }
  throw new Error("no answer");
}

/** The same model, told what was wrong with its answer. */
export async function sameModelAgain(prompt: string) {
  let [temperature, hint] = [0.7, ""];
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const { text } = await generateText({ model: provider(process.env["MODEL"] ?? "gpt-5.2"), prompt: attempt > 0 ? `${prompt}\n${hint}` : prompt, temperature });
      return JSON.parse(text) as unknown;
      // expect-none: silent-fallback
    } catch (error) {
      if (attempt === 2) throw error;
      hint = `That was no JSON: ${String(error)}`;
      temperature = 0;
    }
  }
}

export async function sameModelDeeper(prompt: string, depth = 0): Promise<string> {
  try {
    const { text } = await generateText({ model: provider(process.env["MODEL"] ?? "gpt-5.2"), prompt: depth > 0 ? `${prompt}\nBe brief.` : prompt });
    return text;
    // expect-none: silent-fallback
  } catch (error) {
    if (depth > 1) throw error;
    return sameModelDeeper(prompt, depth + 1);
  }
}
