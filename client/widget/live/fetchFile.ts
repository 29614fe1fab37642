const fetched = new Map<string, Promise<string>>();

/**
 * The address of a file's bytes inside this page, fetched once with the visitor's token: an image tag cannot send one, and an address
 * that carries it would end up in somebody's log. Rejects when the network or the server refuses, and is asked anew then.
 */
export function fetchFile(origin: string, token: string | null, id: string): Promise<string> {
  const known = fetched.get(id) ?? load(origin, token, id);
  fetched.set(id, known);
  known.catch(() => fetched.delete(id));
  return known;
}

async function load(origin: string, token: string | null, id: string) {
  const response = await fetch(`${origin}/chat/files/${id}`, { headers: { authorization: `Visitor ${token}` }, credentials: "omit" });
  if (!response.ok) throw new Error(String(response.status));
  return URL.createObjectURL(await response.blob());
}
