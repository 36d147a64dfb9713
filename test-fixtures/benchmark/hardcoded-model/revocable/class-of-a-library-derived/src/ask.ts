import { HouseModel } from "./house-model";
const model = new HouseModel();
export const ask = (text: string) => model.invoke(text);
