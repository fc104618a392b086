"""What `new` writes and says, in both languages."""

from __future__ import annotations

from scripts.pages.unfinished import MARK, SECTION_ID

OTHER = {"ja": "en", "en": "ja"}
PAGE = {
    "ja": {
        "description": "検索の結果に出る 1 文。",
        "source": "どのページのどのバージョンで、誰の言葉か。",
        "test": "このテストが何を確かめるか。",
        "history": "初版。",
        "lead": "題名の問いへの答えを、ここに短く書きます。",
        "section": f"## {MARK}: 最初の節の見出し {{#{SECTION_ID}}}",
        "text": "この節の本文を書きます。",
        "program": "## プログラム {#program}",
        "about": 'このプログラムが何をするかを書きます。 <span class="mark measured">実測</span>',
    },
    "en": {
        "description": "one sentence that search engines show.",
        "source": "which page in which version it is, and whose word.",
        "test": "what this test makes sure of.",
        "history": "First version.",
        "lead": "answer the question of the title here, in a few lines.",
        "section": f"## {MARK}: heading of the first section {{#{SECTION_ID}}}",
        "text": "write this section.",
        "program": "## The program {#program}",
        "about": 'say what this program does. <span class="mark measured">measured</span>',
    },
}
CHECKLIST = {
    "ja": (
        f"{MARK}: 確認表。すべて済んだら、この枠ごと消します。",
        "最初の画面が、題名の問いに答えている",
        "事実ごとに、出典とそれを読んだ日があるか、テストで測ってある",
        '本文が特定のリリースの話なら、checked の次の行に openai: ">=1.0" のように範囲を書いた',
        "2 行以上のコードは snippets/ にあり、そのテストが失敗するところも見た",
        "用語は用語集の形で書いてある",
        "もう一方の言語にも同じことが書いてある",
        "mkdocs.yml のメニューの名前が、短く分かりやすい",
    ),
    "en": (
        f"{MARK}: checklist. Delete this comment when every line is done.",
        "The first screen answers the question of the title",
        "Every fact has a source with the day it was read, or was measured by a test",
        'A page about certain releases gives their range below checked, as in openai: ">=1.0"',
        "Code of more than one line is in snippets/, and its test was seen to fail",
        "Terms are written as in the glossary",
        "The other language says the same",
        "The label in the menu of mkdocs.yml is short and clear",
    ),
}
STEPS = {
    "ja": {
        "made": "作ったもの:",
        "original": "原文。ここから書きます",
        "translation": "訳",
        "program": "プログラム。例が入っています",
        "test": "プログラムのテスト。例が入っています",
        "menu": "メニューに 1 ページ加わりました",
        "next": "次にすること:",
        "write": "{original} を書きます。{mark} に、書くことが示してあります。",
        "translate": "{translation} に同じことを書きます。"
        "片方の言語しか書けないときは、下書きの pull request を出せば、ほかの人が訳せます。",
        "code": "プログラムとテストを直し、動かして、記録します。",
        "fix": "検査し、指摘を直します。スタンプの指摘だけが残れば、次へ進みます。",
        "stamp": "訳が原文のどの文面に基づくかをスタンプで残し、全体を検査します。",
        "test_all": "すべてのテストを動かします。20 分ほどかかります。",
        "send": "ブランチにコミットして、pull request を出します。",
        "preview": "プレビューで見ます。保存すると更新されます。"
        "ほかのポートを使うには --port を付け、URL の {port} をその番号に替えます。",
    },
    "en": {
        "made": "Made:",
        "original": "the original; start here",
        "translation": "the translation",
        "program": "the program; it holds an example",
        "test": "its test; it holds an example",
        "menu": "the menu has one page more",
        "next": "What to do next:",
        "write": "Write {original}. Each {mark} says what belongs there.",
        "translate": "Say the same in {translation}. "
        "If you write only one language, open a draft pull request, and somebody else can translate.",
        "code": "Change the program and its test, run them, and record the runs.",
        "fix": "Check, and fix what is found. When only the stamp is left, go on.",
        "stamp": "Stamp the translation, which records the text it is based on, and check everything.",
        "test_all": "Run every test. It takes about 20 minutes.",
        "send": "Commit to a branch, and open a pull request.",
        "preview": "See the page in the preview, which updates when you save. "
        "For another port, add --port, and put its number in place of {port}.",
    },
}
