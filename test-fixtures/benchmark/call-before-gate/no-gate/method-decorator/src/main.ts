import { createServer } from "node:http";
import { Assistant } from "./assistant";

const assistant = new Assistant();
createServer(async (request, response) => {
  const context = { permissions: new Set<string>(String(request.headers["x-permissions"]).split(",")) };
  const answer = request.url === "/ask" ? await assistant.ask(context, "q") : await assistant.suggest(context, "q");
  response.end(JSON.stringify(answer));
}).listen(80);
