from __future__ import annotations

from pathlib import Path

import pytest

from scripts.assets.scripts import JoinError, joined, modules


@pytest.fixture
def folder(tmp_path: Path):
    def write(**texts: str) -> Path:
        for name, text in texts.items():
            (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
        return tmp_path / "entry.js"

    return write


def run(script: str, browser) -> str:
    page = browser.new_page()
    page.evaluate(script)
    said = page.evaluate("window.said")
    page.close()
    return said


def test_modules_come_once_and_before_those_that_import_them(folder) -> None:
    entry = folder(
        entry='import { a } from "./one.js"\nimport { b } from "./two.js"\n',
        one='import { b } from "./two.js"\nexport const a = b\n',
        two="export const b = 1\n",
    )
    assert [module.stem for module in modules(entry)] == ["two", "one", "entry"]


@pytest.mark.browser
def test_a_joined_script_does_what_its_modules_do_and_keeps_their_names_apart(folder, browser) -> None:
    entry = folder(
        entry='import { twice, NAME } from "./one.js"\nconst own = 2\n'
        "window.said = `${twice(own)} ${NAME}`\n",
        one='import { own } from "./two.js"\nexport const NAME = "one"\nexport function twice(n) {\n'
        "  return 2 * n + own\n}\n",
        two="export const own = 40\n",
    )
    assert run(joined(entry), browser) == "44 one"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"entry": 'import { a } from "./gone.js"\n'}, "gone.js: no such file, but entry.js needs it"),
        (
            {"entry": 'import { a } from "./one.js"\n', "one": "const a = 1\n"},
            "`a`, which one.js does not export",
        ),
        ({"entry": 'import * as all from "./one.js"\n', "one": ""}, "cannot be joined: `import * as all"),
        ({"entry": "export default 1\n"}, "cannot be joined: `export default 1`"),
        ({"entry": 'const part = import("./one.js")\n'}, 'cannot be joined: `import("./one.js")`'),
        (
            {
                "entry": 'import { a } from "./one.js"\nexport const b = 1\n',
                "one": 'import { b } from "./entry.js"\nexport const a = 1\n',
            },
            "entry.js: imports itself by way of one.js",
        ),
    ],
)
def test_what_cannot_be_joined_is_refused_with_its_file(folder, texts: dict[str, str], said: str) -> None:
    with pytest.raises(JoinError) as refused:
        joined(folder(**texts))
    assert said in str(refused.value)
