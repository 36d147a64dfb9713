// fixture: path=app/api/copilotkit/route.ts
// The endpoint of a copilot runs an agent for whoever gets there.
import { CopilotRuntime, ExperimentalEmptyAdapter, copilotRuntimeNextJSAppRouterEndpoint } from "@copilotkit/runtime";
import { MastraAgent } from "@ag-ui/mastra";
import { auth } from "@clerk/nextjs/server";
import { mastra } from "@/mastra";

const serviceAdapter = new ExperimentalEmptyAdapter();

export const POST = async (req: Request) => {
  const runtime = new CopilotRuntime({ agents: MastraAgent.getLocalAgents({ mastra }) });
  const { handleRequest } = copilotRuntimeNextJSAppRouterEndpoint({ runtime, serviceAdapter, endpoint: "/api/copilotkit" });
  // expect: call-before-gate/no-gate
  return handleRequest(req);
};

export const PUT = async (req: Request) => {
  const { has } = await auth();
  if (!has({ permission: "org:copilot:use" })) return new Response(null, { status: 403 });
  const runtime = new CopilotRuntime({ agents: MastraAgent.getLocalAgents({ mastra }) });
  const { handleRequest } = copilotRuntimeNextJSAppRouterEndpoint({ runtime, serviceAdapter, endpoint: "/api/copilotkit" });
  // expect-none: call-before-gate
  return handleRequest(req);
};
