// What scripts say, in the language of the page.

const SAID = {
  ja: {
    copy: "コピー",
    copied: "コピーしました",
    selected: "選択しました",
    table: "表",
    code: "コード",
    tabs: "タブ",
    figure: "図",
    search: "検索",
    ask: "知りたいこと、エラーの文面、バージョン",
    close: "閉じる",
    loading: "索引を読み込んでいます…",
    failed: "検索の索引を読み込めませんでした。もう一度入力すると、再び試します。ページの一覧はそのまま使えます。",
    start: "言葉、エラーの文面、バージョンでさがせます。",
    none: "見つかりません。短い言葉か、別の言い方で試してください。",
    found: (pages) => `${pages} ページ見つかりました。`,
    keys: "↑↓ で選び、Enter で開き、Esc で閉じます。",
  },
  en: {
    copy: "Copy",
    copied: "Copied",
    selected: "Selected",
    table: "Table",
    code: "Code",
    tabs: "Tabs",
    figure: "Figure",
    search: "Search",
    ask: "A question, an error message, a version",
    close: "Close",
    loading: "Loading the index…",
    failed: "The search index could not be loaded. Type again to retry. The list of pages works as before.",
    start: "Search for words, the text of an error, or a version.",
    none: "Nothing found. Try a shorter or a different word.",
    found: (pages) => (pages === 1 ? "1 page found." : `${pages} pages found.`),
    keys: "↑↓ to choose, Enter to open, Esc to close.",
  },
}

export const told = SAID[document.documentElement.lang] || SAID.en
