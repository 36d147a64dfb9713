import { RecipeWriter } from "./recipes.js";

const writer = new RecipeWriter();

export const cook = async (order: { ingredients: string[] }): Promise<string> => writer.draft(order.ingredients);
