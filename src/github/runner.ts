/** The runner's side of things, as far as the action needs it: what `@actions/core` offers. */
export interface Runner {
  info(line: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  warning(text: string, properties?: { title?: string }): void;
  error(text: string, properties?: { title?: string }): void;
  setSecret(secret: string): void;
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  getState(name: string): string;
}

export interface Files {
  read(path: string): string | undefined;
  /** Replaces the file's text. @throws when it can't be written */
  write(path: string, text: string): void;
  exists(path: string): boolean;
}
