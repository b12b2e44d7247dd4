import { Alert } from "antd"
import { Component, type ReactNode } from "react"
import { useSay } from "./language.tsx"

const words = {
  title: { zh: "页面出错，所录内容未受影响", en: "The page failed; what you recorded is unharmed" },
  hint: {
    zh: "请刷新页面；如仍出错，反馈时请附上：",
    en: "Reload the page. If it fails again, report this:"
  }
}

const Failed = ({ message }: { readonly message: string }) => {
  const say = useSay()
  return <Alert type="error" showIcon title={say(words.title)} description={`${say(words.hint)} ${message}`} />
}

/** Keeps a fault of one page from blanking the whole. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly message?: string }> {
  override state: { readonly message?: string } = {}

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    return this.state.message === undefined ? this.props.children : <Failed message={this.state.message} />
  }
}
