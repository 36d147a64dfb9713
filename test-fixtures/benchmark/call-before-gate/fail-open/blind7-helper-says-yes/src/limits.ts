import { supabase } from "./supabase.js";

export interface UsageCheck {
  canUse: boolean;
  used: number;
  limit: number;
}

/** Lets a user through when the table can't be read. */
export async function checkUsage(userId: string): Promise<UsageCheck> {
  const { data, error } = await supabase.from("usage").select("used, limit").eq("user_id", userId).single();
  if (error) {
    console.error("usage lookup failed", error);
    return { canUse: true, used: 0, limit: Number.POSITIVE_INFINITY };
  }
  return { canUse: data.used < data.limit, used: data.used, limit: data.limit };
}

export async function checkLessons(userId: string): Promise<UsageCheck> {
  const { data, error } = await supabase.from("lessons").select("used, limit").eq("user_id", userId).single();
  if (error) {
    console.error("lessons lookup failed", error);
    return { canUse: false, used: 0, limit: 0 };
  }
  return { canUse: data.used < data.limit, used: data.used, limit: data.limit };
}
