import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { builder } from "~/schema/builder";
import { graph } from "~/agent/graph";
import "~/schema/trips";

const yoga = createYoga({ schema: builder.toSchema(), context: async ({ request }) => ({ viewer: await viewerOf(request) }) });

async function viewerOf(request: Request) {
  const token = request.headers.get("authorization");
  return token === null ? undefined : { id: token, plan: { trips: true } };
}

createServer(async (req, res) => {
  if (req.url === "/agent") {
    let body = "";
    for await (const part of req) body += part;
    const { answer } = await graph.invoke({ question: body });
    res.end(answer);
    return;
  }
  return yoga(req, res);
}).listen(4000);
