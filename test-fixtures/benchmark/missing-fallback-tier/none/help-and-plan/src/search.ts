import { Client } from "@elastic/elasticsearch";
const client = new Client({ node: process.env.ELASTIC_URL });
export async function searchDocs(text: string): Promise<{ excerpt: string }[]> {
  const found = await client.search({ index: "docs", query: { match: { body: text } } });
  return found.hits.hits.map((hit) => ({ excerpt: String(hit._source) }));
}
