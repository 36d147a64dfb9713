import { extractDate, extractName, extractPlace } from "./extract";
import { logger } from "./logger";

export async function eventOf(text: string) {
  const date = await extractDate(text);
  if (date === undefined) {
    logger.warn("no date could be extracted");
    return undefined;
  }
  const place = (await extractPlace(text)) ?? "online";
  let name: string;
  try {
    name = await extractName(text);
    // expect: silent-fallback/default-value warning
  } catch {
    name = "Event";
  }
  return { date, place, name };
}
