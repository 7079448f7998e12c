import { colour } from "./style.ts";

const SIZE = 34;

/** Signs for who holds a place: a plain disc where nobody disputes it, a hatched one where somebody does. */
export function hatches(): readonly { readonly name: string; readonly image: ImageData }[] {
  return [
    { name: "held", image: disc(colour("side-b"), false) },
    { name: "held-disputed", image: disc(colour("disputed"), true) },
  ];
}

function disc(ink: string, hatched: boolean): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext("2d");
  if (!pen) return new ImageData(SIZE, SIZE);
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(SIZE / 2, SIZE / 2, SIZE / 2 - 2, 0, 2 * Math.PI);
  pen.stroke();
  pen.clip();
  if (hatched) {
    for (let x = -SIZE; x < SIZE; x += 6) {
      pen.beginPath();
      pen.moveTo(x, SIZE);
      pen.lineTo(x + SIZE, 0);
      pen.stroke();
    }
  } else {
    pen.globalAlpha = 0.2;
    pen.fill();
  }
  return pen.getImageData(0, 0, SIZE, SIZE);
}
