import { amendmentsFor, minutesOf, summarizeBill, teaser, topicsOf } from "@parliament/ai";
import { billText, spendCredit } from "@parliament/db";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { councilProcedure, paidProcedure, protectedProcedure, publicProcedure, router } from "../trpc";
import { unwrap } from "../unwrap";

export const billsRouter = router({
  summary: councilProcedure.input(z.object({ billId: z.uuid() })).query(async ({ input }) => {
    const bill = await billText(input.billId);
    if (!bill) throw new TRPCError({ code: "NOT_FOUND" });
    // expect-none: call-before-gate members only
    return unwrap(await summarizeBill(bill.body));
  }),

  amend: paidProcedure.input(z.object({ billId: z.uuid(), wish: z.string().max(1_000) })).mutation(async ({ input }) => {
    const bill = await billText(input.billId);
    if (bill?.councilId !== input.councilId) throw new TRPCError({ code: "NOT_FOUND" });
    // expect-none: call-before-gate paid
    const draft = await unwrap(await amendmentsFor(bill.body, input.wish));
    await spendCredit(input.councilId);
    return { draft };
  }),

  topics: protectedProcedure.input(z.object({ text: z.string() })).query(({ input }) => topicsOf(input.text)),

  teaser: publicProcedure.input(z.object({ text: z.string().max(20_000) })).query(async ({ input }) => {
    return { teaser: await teaser(input.text) };
  }),

  minutes: paidProcedure.input(z.object({ transcript: z.string() })).mutation(async ({ input }) => {
    const result = await minutesOf(input.transcript);
    if (result.isErr()) throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: result.error });
    return { minutes: result.value };
  }),
});
