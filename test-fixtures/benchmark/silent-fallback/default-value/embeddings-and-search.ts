import OpenAI from "openai";
import { pool } from "./pool";
import { logger } from "./logger";

const openai = new OpenAI();

export async function search(query: string): Promise<unknown[]> {
  try {
    const { data } = await openai.embeddings.create({ model: "text-embedding-3-small", input: query });
    const { rows } = await pool.query("select * from docs order by v <-> $1 limit 5", [JSON.stringify(data[0]?.embedding)]);
    return rows;
    // expect: silent-fallback/default-value warning
  } catch {
    const { rows } = await pool.query("select * from docs where body ilike $1 limit 5", [`%${query}%`]);
    return rows;
  }
}

export async function searchTold(query: string): Promise<unknown[]> {
  try {
    const { data } = await openai.embeddings.create({ model: "text-embedding-3-small", input: query });
    const { rows } = await pool.query("select * from docs order by v <-> $1 limit 5", [JSON.stringify(data[0]?.embedding)]);
    return rows;
    // expect-none: silent-fallback
  } catch (error) {
    logger.warn({ error }, "keyword search instead of vectors");
    const { rows } = await pool.query("select * from docs where body ilike $1 limit 5", [`%${query}%`]);
    return rows;
  }
}
