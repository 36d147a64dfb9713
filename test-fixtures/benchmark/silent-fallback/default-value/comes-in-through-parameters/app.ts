import { Inbox, letter, reminder } from "./letters";
import { Summaries, makeComplete, makeEmbedder } from "./openai";
import { makeSearch } from "./search";
import { keep, titleOf } from "./titles";

const embedder = makeEmbedder(process.env.EMBEDDING_MODEL!);
const complete = makeComplete(process.env.MODEL!);
const search = makeSearch({ embedder, index: { nearest: async () => [] } });
const inbox = new Inbox({ complete, log: (line) => process.stdout.write(line) });
const summaries = new Summaries();
const shelf = { save: async (id: string, text: string) => void [id, text] };

export async function open(record: string) {
  const title = await titleOf(summaries, record);
  await keep(shelf, title, record);
  return { title, like: await search(record), subject: await inbox.subject(record), strict: await inbox.subjectOrError(record), letter: await letter({ facts: record }), reminder: await reminder(record, { log: () => {} }) };
}
