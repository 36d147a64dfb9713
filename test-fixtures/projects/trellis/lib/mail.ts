export async function sendMail(to: string, subject: string, text: string): Promise<void> {
  const response = await fetch("https://api.postmarkapp.com/email", {
    method: "POST",
    headers: { "content-type": "application/json", "x-postmark-server-token": process.env.POSTMARK_TOKEN! },
    body: JSON.stringify({ From: "trellis@example.com", To: to, Subject: subject, TextBody: text }),
  });
  if (!response.ok) throw new Error(`mail: ${response.status}`);
}
