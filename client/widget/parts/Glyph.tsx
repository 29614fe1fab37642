/** @jsxImportSource preact */
const paths = {
  x: "m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6",
  left: "M9.8 4.4 6.2 8l3.6 3.6",
  right: "m6.2 4.4 3.6 3.6-3.6 3.6",
  chat: "M3.5 3h9A1.5 1.5 0 0 1 14 4.5v5a1.5 1.5 0 0 1-1.5 1.5H8l-3 2.5V11H3.5A1.5 1.5 0 0 1 2 9.5v-5A1.5 1.5 0 0 1 3.5 3z",
  history: "M2.5 8A5.5 5.5 0 1 0 4.2 4M2.5 2.5v3h3M8 5v3l2 1.3",
  offline: "M2 2l12 12M4.2 9.2a5.5 5.5 0 0 1 3-1.5M1.9 6.8a8.7 8.7 0 0 1 3-2M6.5 3.9a9 9 0 0 1 7.6 2.9M11.8 9.2l-.9-.7M8 12.3v.1",
  clip: "M13 7.2 7.9 12.3a3 3 0 0 1-4.3-4.3l5.3-5.2a2 2 0 0 1 2.9 2.9L6.6 10.9a1 1 0 0 1-1.5-1.4l4.8-4.8",
  send: "M13.6 2.4 2.2 6.6l4.7 2.5 2.5 4.7zM13.6 2.4 6.9 9.1",
  clock: "M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3zM8 4.8V8l2.2 1.4",
  check: "m3.2 8.4 3.1 3.1 6.5-7",
  checks: "m1.4 8.6 2.8 2.8 5.4-6.2M7.6 10.9l.5.5 6-6.8",
  alert: "M8 2.5 14.2 13H1.8zM8 6.6v2.8M8 11.2v.1",
};

/** One of the few icons of the widget; always beside words or inside a labelled button. */
export const Glyph = ({ name }: { name: keyof typeof paths }) => (
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
