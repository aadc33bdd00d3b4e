// SPDX-License-Identifier: MIT

// What code that is carried over into Thunderbird finds there; it has no types.

/* eslint-disable no-var */
declare var Cc: any;
declare var Ci: any;
declare var ChromeUtils: any;
declare var MailServices: any;
declare var Services: any;
declare var WebExtensionPolicy: any;

interface Window {
  mozInnerScreenX: number;
  mozInnerScreenY: number;
}
