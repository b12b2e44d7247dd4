import { ConfigProvider } from "antd"
import enUS from "antd/es/locale/en_US"
import zhCN from "antd/es/locale/zh_CN"
import { Suspense, useEffect } from "react"
import * as Address from "./address.ts"
import { Boundary } from "./Boundary.tsx"
import { InLanguage, useSay } from "./language.tsx"
import { useReducedMotion } from "./motion.ts"
import { pages } from "./pages.ts"

const words = {
  brand: { zh: "郑策", en: "Zhengce" },
  tagline: { zh: "郑州市级规定，可查可算", en: "Zhengzhou's municipal rules, ready to ask" },
  skip: { zh: "跳到主要内容", en: "Skip to the main content" },
  menu: { zh: "页面", en: "Pages" },
  loading: { zh: "正在载入……", en: "Loading…" },
  footer: {
    zh: "演示页面：规则与期限由规则包计算，页面本身不含规则；所录内容只存于本浏览器，不上传。不构成法律意见。",
    en: "A demonstration: the rule packages compute every answer, the page holds no rule. What you record stays in this browser. Not legal advice."
  }
}

const Shell = () => {
  const say = useSay()
  const address = Address.useAddress()
  const page = pages.find((p) => p.id === address.path[0]) ?? pages[0]
  const other = address.language === "zh" ? "en" : "zh"
  return (
    <>
      {/* not a link, because the hash of the page is its address */}
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        {say(words.skip)}
      </button>
      <header className="top">
        <p className="brand">
          <strong>{say(words.brand)}</strong> <span>{say(words.tagline)}</span>
        </p>
        <nav aria-label={say(words.menu)}>
          {pages.map((p) => (
            <a
              key={p.id}
              href={Address.format({ path: [p.id], language: address.language, assume: false })}
              aria-current={p === page ? "page" : undefined}
            >
              {say(p.title)}
            </a>
          ))}
        </nav>
        <button
          type="button"
          className="language"
          lang={other === "zh" ? "zh-CN" : "en"}
          onClick={() => Address.go({ ...address, language: other }, "replace")}
        >
          {other === "zh" ? "中文" : "English"}
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {/* a page that failed keeps no other from opening */}
        <Boundary key={page.id}>
          <Suspense fallback={<p className="loading">{say(words.loading)}</p>}>
            <page.View />
          </Suspense>
        </Boundary>
      </main>
      <footer>{say(words.footer)}</footer>
    </>
  )
}

export const App = () => {
  const { language } = Address.useAddress()
  const still = useReducedMotion()
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en"
  }, [language])
  return (
    <InLanguage language={language}>
      <ConfigProvider
        locale={language === "zh" ? zhCN : enUS}
        // lists open beside their field, inside the landmarks of the page
        getPopupContainer={(field) => field?.parentElement ?? document.body}
        button={{ autoInsertSpace: false }}
        theme={{
          token: {
            colorPrimary: "#1d4f91",
            colorText: "#1f2328",
            colorTextDescription: "#57606a",
            colorTextPlaceholder: "#636c76",
            borderRadius: 4,
            fontFamily: "inherit",
            motion: !still
          }
        }}
      >
        <Shell />
      </ConfigProvider>
    </InLanguage>
  )
}
