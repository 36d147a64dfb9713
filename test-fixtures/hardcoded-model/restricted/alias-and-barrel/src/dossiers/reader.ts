import { ChatAnthropic } from "@langchain/anthropic";
import { LONG_DOSSIER_ENGINE as engine, SHORT_DOSSIER_ENGINE, DOSSIER_TIMEOUT_MS } from "@/constants";
import { LONG_DOSSIER_PAGES } from "@/constants/limits";

export async function readDossier(pages: readonly string[]) {
  if (pages.length > LONG_DOSSIER_PAGES) {
    const reader = new ChatAnthropic({ model: engine, temperature: 0 });
    // label: long-read
    return reader.invoke(pages.join("\n\n"), { timeout: DOSSIER_TIMEOUT_MS });
  }
  const reader = new ChatAnthropic({ model: SHORT_DOSSIER_ENGINE, temperature: 0 });
  return reader.invoke(pages.join("\n\n"));
}
