import { Component, type ReactNode } from "react";
import { Notice } from "../design/notice.tsx";
import { i18n } from "../language/i18n.ts";

interface State {
  readonly error: Error | null;
}

/** Shows what went wrong in a page instead of a blank one; the rest of the workbench goes on. */
export class Failure extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Notice kind="error" title={i18n._("This page could not be shown")}>
        {error.message}
      </Notice>
    );
  }
}
