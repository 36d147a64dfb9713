import { getServerSession } from "next-auth";
import { authOptions } from "pages/api/auth/[...nextauth]";
import { findSubscription } from "lib/subscriptions";

/** Runs a handler for subscribers alone. */
export default function withSubscriber(handler) {
  return async (req, res) => {
    const session = await getServerSession(req, res, authOptions);
    if (!session) return res.status(401).json({ error: "sign in" });
    const subscription = await findSubscription(session.user.id);
    if (!subscription || subscription.status !== "active") return res.status(402).json({ error: "subscribe" });
    req.user = session.user;
    return handler(req, res);
  };
}
