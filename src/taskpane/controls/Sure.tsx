/** The question before something that can't be taken back. Under office.js `window.confirm` throws. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

/** What is asked, what follows from "yes", and the words for both answers. */
export interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
}

/**
 * Asks until it is answered; Escape is a "no". Not modal: a modal dialog that is unmounted while it is open can leave the pane
 * hidden from screen readers (microsoft/tabster #530).
 */
export function Sure({ question, answer }: { question: Question; answer: (sure: boolean) => void }) {
  const { title, text, yes, no } = question;
  return (
    <Dialog open modalType="non-modal" onOpenChange={(_event, { open }) => open || answer(false)}>
      <DialogSurface role="alertdialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => answer(true)}>
              {yes}
            </Button>
            <Button onClick={() => answer(false)}>{no}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
