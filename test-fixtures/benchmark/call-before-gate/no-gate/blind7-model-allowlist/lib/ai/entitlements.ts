import type { UserType } from "../auth";

interface Entitlements {
  maxMessagesPerDay: number;
  availableChatModelIds: string[];
}

export const entitlementsByUserType: Record<UserType, Entitlements> = {
  guest: { maxMessagesPerDay: 20, availableChatModelIds: ["chat-model"] },
  regular: { maxMessagesPerDay: 100, availableChatModelIds: ["chat-model", "chat-model-reasoning"] },
};
