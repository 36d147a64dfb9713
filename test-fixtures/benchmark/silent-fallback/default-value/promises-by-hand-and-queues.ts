import OpenAI from "openai";
import pino from "pino";

const client = new OpenAI();
const logger = pino();

async function label(parcel: string): Promise<string> {
  const { choices } = await client.chat.completions.create({ model: process.env.LABEL_MODEL!, messages: [{ role: "user", content: parcel }] });
  return choices[0].message.content ?? "";
}

/** Keeps what is to be run with what its promise is to be told. */
class Belt {
  readonly #waiting: { run: () => Promise<unknown>; resolve: (value: never) => void; reject: (reason: unknown) => void }[] = [];

  add<T>(run: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ run, resolve, reject });
      void this.#next();
    });
  }

  async #next() {
    const task = this.#waiting.shift();
    if (task === undefined) return;
    try {
      task.resolve((await task.run()) as never);
    } catch (error) {
      task.reject(error);
    }
  }
}

const belt = new Belt();

export async function onTheBelt(parcel: string) {
  try {
    return await belt.add(() => label(parcel));
    // expect: silent-fallback/default-value
  } catch {
    return "PARCEL";
  }
}

export async function onTheBeltOrError(parcel: string) {
  try {
    return { ok: true, text: await belt.add(() => label(parcel)) };
    // expect-none: silent-fallback
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}

const whenAwake = (parcel: string): Promise<string> =>
  new Promise((resolve, reject) => {
    setTimeout(() => label(parcel).then(resolve, reject), 50);
  });

export async function awake(parcel: string) {
  return whenAwake(parcel).catch(() => "PARCEL"); // expect-here: silent-fallback/default-value
}

function rejecting(parcel: string): Promise<string> {
  return new Promise(async (resolve, reject) => {
    try {
      resolve(await label(parcel));
    } catch (error) {
      reject(error);
    }
  });
}

export async function rejected(parcel: string) {
  try {
    return await rejecting(parcel);
    // expect: silent-fallback/default-value
  } catch {
    return "";
  }
}

function rejectingOnRecord(parcel: string): Promise<string> {
  return new Promise(async (resolve, reject) => {
    try {
      resolve(await label(parcel));
    } catch (error) {
      logger.error({ error, parcel }, "no label");
      reject(error);
    }
  });
}

export async function rejectedOnRecord(parcel: string) {
  try {
    return await rejectingOnRecord(parcel);
    // expect-none: silent-fallback
  } catch {
    return "";
  }
}

export async function gathered(parcels: readonly string[]) {
  const running: Promise<string>[] = [];
  for (const parcel of parcels) running.push(label(parcel));
  try {
    const labels = await Promise.all(running);
    return labels;
    // expect: silent-fallback/default-value
  } catch {
    return [];
  }
}

export async function inTurn(parcels: readonly string[]) {
  const jobs = parcels.map((parcel) => () => label(parcel));
  const labels: string[] = [];
  for (const job of jobs) labels.push(await job().catch(() => "")); // expect-here: silent-fallback/default-value
  return labels;
}

const writers = new Map<string, (parcel: string) => Promise<string>>();
writers.set("label", label);
const printers = new Map<string, (parcel: string) => Promise<string>>();
printers.set("plain", async (parcel) => parcel.toUpperCase());

export async function byName(name: string, parcel: string) {
  const write = writers.get(name);
  try {
    return write === undefined ? parcel : await write(parcel);
    // expect: silent-fallback/default-value
  } catch {
    return parcel;
  }
}

export async function printed(name: string, parcel: string) {
  try {
    const text = await printers.get(name)!(parcel);
    return text;
    // expect-none: silent-fallback no model
  } catch {
    return parcel;
  }
}
