import { error } from "@sveltejs/kit";

export async function assertCredits(locals: { user: { credits: number } }): Promise<void> {
  if (locals.user.credits < 1) error(402, "no credits left");
}
