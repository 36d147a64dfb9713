// fixture: path=src/rerank.ts infos
import axios from "axios";
import { logger } from "./logger";

interface Passage {
  text: string;
  score?: number;
}

class VoyageReranker {
  private readonly url = "https://api.voyageai.com/v1/rerank";

  constructor(private readonly key: string, private readonly model: string) {}

  async rerank(query: string, passages: Passage[]): Promise<Passage[]> {
    const body = { model: this.model, query, documents: passages.map(({ text }) => text) };
    try {
      const { data } = await axios.post(this.url, body, { headers: { Authorization: `Bearer ${this.key}` } });
      return data.data.map((ranked: { index: number; relevance_score: number }) => ({ ...passages[ranked.index], score: ranked.relevance_score }));
      // expect: silent-fallback/default-value warning
    } catch {
      return passages;
    }
  }
}

export const voyage = (model: string) => new VoyageReranker(process.env.VOYAGE_API_KEY ?? "", model);

export async function jina(model: string, query: string, passages: Passage[]): Promise<Passage[]> {
  try {
    const response = await fetch("https://api.jina.ai/v1/rerank", {
      method: "POST",
      headers: { Authorization: `Bearer ${process.env.JINA_API_KEY}` },
      body: JSON.stringify({ model, query, documents: passages.map(({ text }) => text) }),
    });
    const { results } = await response.json();
    return results.map((ranked: { index: number; relevance_score: number }) => ({ ...passages[ranked.index], score: ranked.relevance_score }));
    // expect-none: silent-fallback logged
  } catch (error) {
    logger.warn("passages keep their order", { error });
    return passages;
  }
}
