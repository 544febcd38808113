/** A part that can't be drawn is replaced by a sentence and a way out; the page and the kept draft stay. */
import { Component } from 'react';
import type { ReactNode } from 'react';

interface BoundaryProps {
  text: string;
  action: string;
  onLeave: () => void;
  children: ReactNode;
}

export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { text, action, onLeave, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <main className="start">
        <p role="alert" className="page-banner" data-tone="error">
          {text}
        </p>
        <p>
          <button
            type="button"
            onClick={() => {
              onLeave();
              this.setState({ failed: false });
            }}
          >
            {action}
          </button>
        </p>
      </main>
    );
  }
}
