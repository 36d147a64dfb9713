import { Hono } from "hono";
import { attachPoet } from "@acme/attach/hono";

export default new Hono().use(attachPoet).post("/rhyme", async (c) => {
  const { text } = await c.req.json();
  return c.json({ text: await c.get("poet").rhyme(text) });
}).post("/limerick", async (c) => {
  const { text } = await c.req.json();
  return c.json({ text: await c.var.poet.limerick(text) });
});
