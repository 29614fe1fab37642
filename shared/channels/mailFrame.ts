/** A mail's cleaned HTML and how it is to be shown. `inlineUrl` gives the address (a data: URL) of a file by its id. */
export type MailFrame = { html: string; showRemote: boolean; inlineUrl: (fileId: string) => string | undefined };

/** The frame's sandbox: links open in a tab of their own, nothing else is allowed [MAIL-15]. */
export const MAIL_FRAME_SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

const STYLE =
  "html{color-scheme:light;background:#fff}body{margin:0;color:#1b2430;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}" +
  "img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}blockquote{margin:0 0 0 8px;padding-left:8px;border-left:2px solid #cbd5e1}";

/**
 * The `srcdoc` of the frame a mail is shown in: its own content security policy, no script, nothing fetched from outside unless
 * `showRemote` [MAIL-15]. `html` must come from the server's cleaning: its attributes are in double quotes and escaped.
 */
export function mailFrame({ html, showRemote, inlineUrl }: MailFrame): string {
  const images = showRemote ? "data: https: http:" : "data:";
  const policy = `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  const withInline = html.replace(/ data-inline="([A-Za-z0-9_-]{1,100})"/g, (_, id: string) => source(inlineUrl(id)));
  const body = showRemote ? withInline.replace(/ data-remote-src="(https?:[^"]*)"/g, ' src="$1"') : withInline;
  return (
    `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="no-referrer"><base target="_blank"><style>${STYLE}</style></head><body>${body}</body></html>`
  );
}

function source(url: string | undefined): string {
  return url !== undefined && /^data:image\/[a-z+.-]+;base64,[A-Za-z0-9+/=]*$/.test(url) ? ` src="${url}"` : "";
}
