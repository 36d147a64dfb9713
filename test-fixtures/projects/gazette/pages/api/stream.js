import { getIronSession } from "iron-session";
import { stream } from "lib/openai";
import { findSubscription } from "lib/subscriptions";

export default async function handler(req, res) {
  const session = await getIronSession(req, res, { password: process.env.SESSION, cookieName: "s" });
  const subscription = await findSubscription(session.userId).catch(() => null);
  if (subscription === null || subscription.status !== "active") {
    res.status(402).end();
    return;
  }
  await stream(req.body.article, res);
}
