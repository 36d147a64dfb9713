import { notFound } from "next/navigation";
import { getMembership } from "../../lib/membership";
import { TitleButton } from "./title-button";

export default async function EditorPage({ params }: { params: Promise<{ space: string }> }) {
  const { space } = await params;
  const membership = await getMembership(space);
  if (!membership?.canWrite) notFound();
  return <TitleButton />;
}
