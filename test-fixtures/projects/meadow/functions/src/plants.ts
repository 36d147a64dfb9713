import { HttpsError, onCall, onRequest } from "firebase-functions/v2/https";
import { onSchedule } from "firebase-functions/v2/scheduler";
import * as logger from "firebase-functions/logger";
import { getFirestore } from "firebase-admin/firestore";
import { ask } from "./model";

async function isPremium(uid: string): Promise<boolean> {
  const user = await getFirestore().doc(`users/${uid}`).get();
  return user.get("premium") === true;
}

export const identify = onCall({ region: "europe-west4" }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in first");
  if (!(await isPremium(auth.uid))) throw new HttpsError("permission-denied", "for premium members");
  try {
    return { name: await ask(`Which plant is this? ${data.description}`) };
  } catch (error) {
    logger.error("identify", error);
    throw new HttpsError("internal", "no answer");
  }
});

export const diagnose = onCall(async ({ auth, data }) => {
  const premium = auth ? await isPremium(auth.uid) : false;
  try {
    // expect: call-before-gate/some-paths error
    const text = await ask(`What ails this plant? ${data.description}`);
    return { text, premium };
    // expect: silent-fallback/default-value warning
  } catch {
    return { text: "Water it less.", premium };
  }
});

export const ping = onRequest(async (request, response) => {
  // expect: call-before-gate/some-paths error
  response.send(await ask(String(request.query.q)));
});

export const remind = onSchedule("every day 07:00", async () => {
  const text = await ask("A reminder to water the plants");
  await getFirestore().collection("reminders").add({ text });
});
