import type { RingEvent } from "../../../shared/escalation/rings.ts";

/** Two short notes for each event, told apart by their distance; made here, no file to fetch. Hertz. */
const tones: Record<RingEvent, readonly [number, number]> = {
  offer: [660, 880],
  assigned: [523, 784],
  message: [587, 659],
  mentioned: [784, 988],
  clock: [880, 622],
};
const noteSeconds = 0.14;
const loudest = 0.3;

/** Sounds an event at a volume of 0 to 100. A browser that lets nothing sound before the first press stays silent. */
export function soundRing(event: RingEvent, volume: number) {
  const audio = new AudioContext();
  const gain = new GainNode(audio, { gain: (loudest * volume) / 100 });
  gain.connect(audio.destination);
  tones[event].forEach((frequency, at) => {
    const note = new OscillatorNode(audio, { frequency, type: "sine" });
    const from = audio.currentTime + at * (noteSeconds + 0.02);
    note.connect(gain);
    note.start(from);
    note.stop(from + noteSeconds);
    note.onended = () => (at === 1 ? void audio.close() : undefined);
  });
}
