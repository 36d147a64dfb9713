import { auth } from "../../../lib/auth";
import { isMember } from "../../../lib/members";
import { describeTeam } from "../actions";
import { notFound } from "next/navigation";

export default async function TeamPage({ params }: { params: { id: string } }) {
  const { userId } = await auth();
  if (!(await isMember(params.id, userId))) notFound();
  const text = await describeTeam(params.id);
  return <p>{text}</p>;
}
