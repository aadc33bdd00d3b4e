// SPDX-License-Identifier: MIT

// What of jsQR is used here. The script beside this file gives a global function.

interface JsQrCode {
  data: string;
  binaryData: number[];
  version: number;
}

interface JsQrOptions {
  inversionAttempts?: "dontInvert" | "onlyInvert" | "attemptBoth" | "invertFirst";
}

declare global {
  var jsQR: (
    data: Uint8ClampedArray,
    width: number,
    height: number,
    options?: JsQrOptions,
  ) => JsQrCode | null;
}

export {};
