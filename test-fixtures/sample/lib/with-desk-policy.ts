import { mayUse, type Capability, type Subject } from "@/lib/policy";
import { requireSession } from "@/lib/session";

type Handler = (request: Request, agent: Subject) => Promise<Response>;

/** A handler that runs only for agents whose desk holds the capability. */
export function withDeskPolicy(capability: Capability, handler: Handler) {
  return async (request: Request): Promise<Response> => {
    const agent = await requireSession();
    if (!(await mayUse(agent, capability))) {
      return Response.json({ error: `desk ${agent.desk} holds no ${capability}` }, { status: 403 });
    }
    return handler(request, agent);
  };
}
