import { Endpoints } from "./endpoints";

export const search = (endpoints: Endpoints, text: string) => endpoints.ask("claude-fable-5", text);
export const draft = (endpoints: Endpoints, text: string) => endpoints.ask("web-search", text);
