/** Black or white, whichever reads better on the site's colour (WCAG relative luminance). */
export function inkOn(colour: string): string {
  const probe = document.createElement("canvas").getContext("2d");
  if (!probe) return "#ffffff";
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...probe.getImageData(0, 0, 1, 1).data].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#ffffff" : "#171c1e";
}
