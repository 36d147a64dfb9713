import { complete } from "./email";

export const letter = () => complete("Dear customer", "gpt-5.5");
