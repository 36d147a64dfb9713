import { withDeskPolicy } from "@/lib/with-desk-policy";
import { answerFaq } from "@/services/faq";

export const POST = withDeskPolicy("chat", async (request) => Response.json({ answer: await answerFaq(await request.text()) }));
