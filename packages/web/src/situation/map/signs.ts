import { STATUS_ORDER } from "@counterclaim/ledger/view";
import { colour } from "./colour.ts";

const SIZE = 34;
const POINT = 20;

export interface Sign {
  readonly name: string;
  readonly image: ImageData;
}

/**
 * Signs that MapLibre cannot draw of itself. Who holds a place: a plain disc where nobody disputes it, a hatched one where
 * somebody does. A point that is inferred: a dashed circle.
 */
export const signs = (): readonly Sign[] => [
  { name: "held", image: held(colour("side-b"), false) },
  { name: "held-disputed", image: held(colour("disputed"), true) },
  ...STATUS_ORDER.map((status) => ({ name: `inferred-${status}`, image: dashed(statusColour(status)) })),
];

export const statusColour = (status: string): string => colour(status === "asserted" ? "accent" : status);

function held(ink: string, hatched: boolean): ImageData {
  return drawing(SIZE, ink, (pen) => {
    pen.arc(SIZE / 2, SIZE / 2, SIZE / 2 - 2, 0, 2 * Math.PI);
    pen.stroke();
    pen.clip();
    if (!hatched) {
      pen.globalAlpha = 0.2;
      pen.fill();
      return;
    }
    for (let x = -SIZE; x < SIZE; x += 6) {
      pen.beginPath();
      pen.moveTo(x, SIZE);
      pen.lineTo(x + SIZE, 0);
      pen.stroke();
    }
  });
}

const DASHES = 7;

function dashed(ink: string): ImageData {
  return drawing(POINT, ink, (pen) => {
    const radius = POINT / 2 - 3;
    const dash = (Math.PI * radius) / DASHES;
    pen.setLineDash([dash, dash]);
    pen.arc(POINT / 2, POINT / 2, radius, 0, 2 * Math.PI);
    pen.stroke();
  });
}

function drawing(size: number, ink: string, draw: (pen: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return new ImageData(size, size);
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.lineWidth = 2;
  pen.beginPath();
  draw(pen);
  return pen.getImageData(0, 0, size, size);
}
