import { withDeskPolicy } from "@/lib/with-desk-policy";
import { announce } from "@/services/announcements";
import { sentiment } from "@/services/sentiment";
import { translate } from "@/services/translation";

export const POST = withDeskPolicy("announcements", async (request) => {
  const { flight, facts, languages } = (await request.json()) as { flight: string; facts: string; languages: string[] };
  const text = await announce(flight, facts);
  const translations = await Promise.all(languages.map((language) => translate(text, language)));
  return Response.json({ text, translations, tone: await sentiment(text) });
});
