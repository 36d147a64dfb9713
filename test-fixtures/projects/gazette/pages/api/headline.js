import { headline } from "lib/openai";
import withSubscriber from "lib/withSubscriber";

async function handler(req, res) {
  if (req.method !== "POST") return res.status(405).end();
  res.json({ headline: await headline(req.body.article) });
}

export default withSubscriber(handler);
