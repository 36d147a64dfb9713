import Stripe from "stripe";
const stripe = new Stripe(process.env.STRIPE_KEY!);
export async function entitlementsFor(customer: string): Promise<string[]> {
  const active = await stripe.entitlements.activeEntitlements.list({ customer });
  return active.data.map((one) => one.lookup_key);
}
