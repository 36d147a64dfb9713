// fixture: path=app/api/copilotkit/route.ts
import { CopilotRuntime, OpenAIAdapter, copilotRuntimeNextJSAppRouterEndpoint } from "@copilotkit/runtime";
import OpenAI from "openai";
// expect: hardcoded-model/revocable warning
const serviceAdapter = new OpenAIAdapter({ openai: new OpenAI(), model: "gpt-5.6-sol" });
const runtime = new CopilotRuntime();
export const POST = async (req: Request) => {
  const { handleRequest } = copilotRuntimeNextJSAppRouterEndpoint({ runtime, serviceAdapter, endpoint: "/api/copilotkit" });
  return handleRequest(req as never);
};
