"""What the engine takes for the same, in small indexes that say little else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from scripts.search.extract import PageText, Section
from scripts.search.index import IndexedPage, of_language
from tests.search.engine import Engine, running

pytestmark = pytest.mark.browser

GROUPS = (frozenset({"quota", "クォータ"}), frozenset({"rate limit", "429"}))


@pytest.fixture(scope="module")
def engine(browser):
    with running(browser, "engine", "fold", "spelling") as one:
        yield one


def page(url: str, title: str, *sections: tuple[str, str], aliases: tuple[str, ...] = ()) -> IndexedPage:
    rest = [Section(f"s{number}", heading, text) for number, (heading, text) in enumerate(sections)]
    return IndexedPage(url, "", PageText(title, "", [Section("", title), *rest]), aliases)


def prepare(engine: Engine, pages: Sequence[IndexedPage], asked: dict[str, str] | None = None) -> None:
    engine.prepare(of_language(pages, GROUPS, asked or {}))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("サーバー エラー", "サーバエラー"),
        ("クォータを増やす", "クオータ"),
        ("タイムアウト", "タイム・アウト"),
        ("コンテンツ フィルター", "ｺﾝﾃﾝﾂﾌｨﾙﾀｰ"),
        ("ファイアウォール", "ファイヤーウォール"),
        ("API キー", "ＡＰＩキー"),
        ("依存関係の競合", "依存関係競合"),
        ("様々な例", "様様な例"),
        ("api_version", "API-version"),
        ("azure_ad_token_provider", "token provider"),
        ("Retries wait", "retry"),
        ("every release", "releases"),
        ("The class is deprecated", "deprecating"),
        ("a deployment name", "depoyment"),
        ("certificates", "certficate"),
        ("the timeout is raised", "time out"),
        ("streaming", "strea"),
        ("“Connection error.”", '"Connection error."'),
        ("quota", "クォータ"),
        ("429 が返る", "rate limits"),
        ("埋め込みを取得する", "埋め込む"),
    ],
)
def test_a_text_is_found_however_it_is_written(engine: Engine, text: str, query: str) -> None:
    prepare(engine, [page("other/", "何も似ていない頁"), page("wanted/", "題", ("見出し", text))])
    assert engine.found(query)[:1] == ["wanted/"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("1.401.0 を入れる", "401"),
        ("3.0.1 を入れる", "3.0"),
        ("13.0 を入れる", "3.0"),
        ("prefix", "fix"),
        ("ログイン", "ログ"),
    ],
)
def test_a_part_of_a_word_or_a_version_is_neither(engine: Engine, text: str, query: str) -> None:
    prepare(engine, [page("other/", "題", ("見出し", text))])
    assert engine.found(query) == []


RELEASES = page("releases/3/", "3.x", ("3.38.0", "error text changed"), ("3.4.0", "credentials"))


def test_an_article_comes_before_release_notes(engine: Engine) -> None:
    prepare(
        engine, [RELEASES, page("errors/", "About", ("Texts", f"{'at some length ' * 20}the error text"))]
    )
    assert engine.found("error text") == ["errors/", "releases/3/"]


@pytest.mark.parametrize("query", ["3.38", "3.38.0", "v3.38.0", "openai==3.38.0", "３.３８.０"])
def test_a_typed_version_leads_to_its_release(engine: Engine, query: str) -> None:
    prepare(engine, [page("errors/", "About", ("Texts", "since 3.38.0 another text")), RELEASES])
    group = engine.ask([query])[0]["groups"][0]
    assert (group["page"]["url"], group["sections"][0]["anchor"]) == ("releases/3/", "s0")


def test_the_exact_line_of_an_error_comes_first(engine: Engine) -> None:
    words = "Public access is disabled. Please configure private endpoint."
    mixed = "Please see: a private network, an endpoint disabled, access configured in public."
    prepare(
        engine, [page("a/", "A", ("x", mixed)), page("b/", "B", ("x", words)), page("c/", "C", ("x", ""))]
    )
    assert engine.found(f"openai.PermissionDeniedError: Error code: 403 - '{words}'")[0] == "b/"


def test_a_section_with_all_words_comes_before_one_with_much_of_one(engine: Engine) -> None:
    others = [page(f"{number}/", "Other", ("x", "nothing of it " * 9)) for number in range(9)]
    pages = [page("a/", "A", ("x", "proxy " * 9)), page("b/", "B", ("x", "a proxy with headers"))]
    prepare(engine, [*pages, *others])
    assert engine.found("proxy headers")[0] == "b/"


def test_a_question_and_an_alias_lead_to_what_answers_them(engine: Engine) -> None:
    pages = [page("a/", "A", ("x", "y")), page("b/", "B", ("x", "y"), aliases=("閉域網",))]
    prepare(engine, pages, {"a/#s0": "Who pays for failed calls?"})
    assert (engine.found("who pays for a failed call"), engine.found("閉域網")) == (["a/"], ["b/"])


def test_an_excerpt_is_the_text_itself_with_its_matches_told(engine: Engine) -> None:
    prepare(engine, [page("a/", "A", ("x", "<b>ＡＰＩ キー</b> の & 場所\n" + "遠い行。" * 60))])
    excerpt = engine.ask(["APIキー"])[0]["groups"][0]["sections"][0]["excerpt"]
    assert excerpt[:4] == [["<b>", False], ["ＡＰＩ", True], [" ", False], ["キー", True]]
    assert excerpt[4][0].startswith("</b> の & 場所")


def test_a_long_line_is_cut_around_its_match(engine: Engine) -> None:
    prepare(engine, [page("a/", "A", ("x", "word " * 100 + "needle " + "word " * 100))])
    excerpt = engine.ask(["needle"])[0]["groups"][0]["sections"][0]["excerpt"]
    assert ["needle", True] in excerpt
    assert excerpt[0] == excerpt[-1] == ["…", False]
    assert sum(len(text) for text, _ in excerpt) < 160


def test_no_more_than_the_limit_is_shown_and_all_are_counted(engine: Engine) -> None:
    prepare(engine, [page(f"p{number}/", "proxy") for number in range(5)])
    answer = engine.ask(["proxy"], limit=2)[0]
    assert (len(answer["groups"]), answer["total"], answer["terms"]) == (2, 5, ["proxy"])


def test_the_trace_of_a_text_agrees_with_its_folded_form(engine: Engine) -> None:
    texts = ["ﾌﾟﾛｷｼｰ を 使う API_key", "コンテンツ フィルター の 強さ", "ファイヤー ＡＢ  c", "様々 ①"]
    script = "texts => texts.map(text => [traced(text).folded, joined(plain(text))])"
    assert [one for one, other in engine.page.evaluate(script, texts) if one != other] == []


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("ab", "ba", 1),
        ("retires", "retries", 1),
        ("abc", "abc", 0),
        ("kitten", "sitting", 3),
        ("a", "abcd", 3),
    ],
)
def test_letters_amiss_are_counted(engine: Engine, one: str, other: str, far: int) -> None:
    script = "([one, other]) => [distance(one, other, 2), distance(one, other, 5)]"
    assert engine.page.evaluate(script, [one, other]) == [min(far, 3), far]
