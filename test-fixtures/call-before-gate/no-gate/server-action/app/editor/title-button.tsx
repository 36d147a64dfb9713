"use client";

import { useState } from "react";
import { suggestTitle } from "../actions/title";

export function TitleButton() {
  const [title, setTitle] = useState("");
  return <button onClick={async () => setTitle(await suggestTitle(document.title))}>{title || "Suggest"}</button>;
}
