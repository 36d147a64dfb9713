import type { Env, ReportJob } from "../env";
import { track } from "./events";
import { GatewayError, viaGateway } from "./gateway";
import { Model } from "./models";

interface Message {
  readonly content: readonly { readonly type: string; readonly text?: string }[];
}

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

const promptOf = ({ station, lines }: ReportJob): string => `The day at ${station}:\n${lines.join("\n")}`;

async function fromClaude(env: Env, prompt: string): Promise<string> {
  const { content } = await viaGateway<Message>(env, "anthropic", "v1/messages", {
    model: Model.Report,
    max_tokens: 2_000,
    messages: [{ role: "user", content: prompt }],
  });
  return content.map(({ text }) => text ?? "").join("");
}

async function fromOpenAI(env: Env, prompt: string): Promise<string> {
  const { choices } = await viaGateway<Completion>(env, "openai", "chat/completions", { model: Model.ReportBackup, messages: [{ role: "user", content: prompt }] });
  return choices[0]?.message.content ?? "";
}

/** The report of a day; the backup is asked where the first one may not be, and that is counted. */
export async function writeReport(env: Env, job: ReportJob): Promise<string> {
  try {
    return await fromClaude(env, promptOf(job));
    // expect-none: silent-fallback
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    track(env, "report-fallback", String(error.status), job.station);
    return fromOpenAI(env, promptOf(job));
  }
}

/** The same for one line, quickly. */
export async function explainLine(env: Env, line: string): Promise<string> {
  const prompt = `What does this line of a signal log mean? ${line}`;
  return fromOpenAI(env, prompt)
    .then((text) => text.trim())
    // expect: silent-fallback/other-model error
    .catch(() => fromClaude(env, prompt));
}
