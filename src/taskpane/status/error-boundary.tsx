import { Component } from 'react';
import { ErrorScreen } from './error-screen.tsx';

type ErrorBoundaryProps = { readonly children: React.ReactNode };
type ErrorBoundaryState = { readonly error?: unknown };

/** A fault of ours is said as that, with details to copy; the rest of Outlook goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  override render(): React.ReactNode {
    if (!('error' in this.state)) return this.props.children;
    return <ErrorScreen error={this.state.error} onRetry={() => reload()} />;
  }
}

function reload(): void {
  window.location.reload();
}
