import { Injectable } from "@nestjs/common";
import Stripe from "stripe";

@Injectable()
export class BillingService {
  private readonly stripe = new Stripe(process.env.STRIPE_KEY ?? "");

  async currentSubscription(organizationId: string) {
    const { data } = await this.stripe.subscriptions.search({ query: `metadata['org']:'${organizationId}'` });
    return data[0];
  }
}
