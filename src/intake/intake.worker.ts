/** Receives submitted files away from the page, so that no file, however large or hostile, makes it stand still. */
import type { Language } from '../messages/language';
import { receive } from './receive';
import type { SubmittedFile } from './receive';

self.addEventListener(
  'message',
  ({ data: { file, language } }: MessageEvent<{ file: SubmittedFile; language: Language }>) => {
    void receive(file, language).then(
      (received) => self.postMessage(received),
      (error: unknown) => self.postMessage({ ok: false, file: file.name, reason: String(error) }),
    );
  },
);
