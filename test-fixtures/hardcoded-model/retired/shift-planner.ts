import { ChatOpenAI } from "@langchain/openai";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { StringOutputParser } from "@langchain/core/output_parsers";

const prompt = ChatPromptTemplate.fromTemplate("Plan the shifts of {team} for {week}.");

// The alias of a dated snapshot goes when the snapshot goes.
// expect: hardcoded-model/retired error trace=@run
const planner = new ChatOpenAI({ model: "gpt-4-turbo", temperature: 0 });

const chain = prompt.pipe(planner).pipe(new StringOutputParser());

export async function planShifts(team: string, week: string): Promise<string> {
  // label: run
  return chain.invoke({ team, week });
}
