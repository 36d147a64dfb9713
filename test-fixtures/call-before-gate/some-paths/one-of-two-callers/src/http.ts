import { Hono } from "hono";
import { assertOwns } from "./ownership.js";
import { summarise } from "./summaries.js";

const http = new Hono();

http.get("/files/:id/summary", async (c) => {
  await assertOwns(c.req.header("x-user"), c.req.param("id"));
  // expect-none: call-before-gate
  return c.text(await summarise(c.req.param("id")));
});

http.get("/shared/:id/summary", async (c) => {
  // The sibling asks, this one does not: to be mended here.
  // expect: call-before-gate/some-paths error
  return c.text(await summarise(c.req.param("id")));
});

export default http;
