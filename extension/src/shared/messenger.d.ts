// SPDX-License-Identifier: MIT

// What Thunderbird 153 has and @types/thunderbird-webext-browser 127 (Manifest V2) lacks. Where the
// two contradict each other the call is cast, in one place for each.

declare namespace messenger {
  export namespace addressBooks {
    /** Without the permission the whole namespace is missing. */
    export namespace contacts {
      type Changed = { addListener(listener: () => void): void };
      export function list(parentId: string): Promise<{ id: string; vCard: string }[]>;
      export const onCreated: Changed;
      export const onUpdated: Changed;
      export const onDeleted: Changed;
    }
  }
  export namespace menus {
    interface OnClickData {
      selectedFolders?: messenger.folders.MailFolder[];
    }
  }
  export namespace scripting {
    export function executeScript(injection: {
      target: { tabId: number; allFrames?: boolean };
      files: string[];
    }): Promise<unknown[]>;
  }
}
