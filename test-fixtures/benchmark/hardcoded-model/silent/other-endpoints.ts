// Requests that carry a model's name somewhere, to other services.
import axios from "axios";

const crm = axios.create({ baseURL: "https://crm.acme.test/api" });

export const note = (id: string) => crm.post(`/tickets/${id}/messages`, { model: "gpt-5.5", text: "Answered by the assistant" });
export const usage = () => fetch("https://billing.acme.test/v1/usage", { method: "POST", body: JSON.stringify({ model: "claude-opus-4-8", tokens: 300 }) });
export const models = () => fetch("https://api.openai.com/v1/models/gpt-5.5");
export const discord = (channel: string) => fetch(`https://discord.com/api/v10/channels/${channel}/messages`, { method: "POST", body: JSON.stringify({ model: "gpt-5.5", content: "Hi" }) });
