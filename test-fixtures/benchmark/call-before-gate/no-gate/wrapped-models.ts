// fixture: path=app/api/support/route.ts
import { streamText, wrapLanguageModel, type LanguageModelMiddleware } from "ai";
import { openai } from "@ai-sdk/openai";
import { containsSecrets } from "@/lib/dlp";
import { metrics } from "@/lib/metrics";

const dlpGuardrail: LanguageModelMiddleware = {
  transformParams: async ({ params }) => {
    if (containsSecrets(JSON.stringify(params.prompt))) throw new Error("the prompt holds secrets");
    return params;
  },
};

const metering: LanguageModelMiddleware = {
  wrapStream: async ({ doStream }) => {
    metrics.increment("ai.stream");
    return doStream();
  },
};

const guarded = wrapLanguageModel({ model: openai("gpt-5.6-terra"), middleware: [metering, dlpGuardrail] });
const metered = wrapLanguageModel({ model: openai("gpt-5.6-terra"), middleware: metering });

export async function POST(req: Request) {
  const { messages } = await req.json();
  // expect-none: call-before-gate
  return streamText({ model: guarded, messages }).toUIMessageStreamResponse();
}

export async function PUT(req: Request) {
  const { messages } = await req.json();
  // expect: call-before-gate/no-gate
  return streamText({ model: metered, messages }).toUIMessageStreamResponse();
}
